/** A date as its file has it, always as text: `2027-03-31`, `2027-Q1`, `2027`. */
export type WrittenDateText = string;
