/** What a spreadsheet works out in place of showing it. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Whole numbers come back as they went out, up to where spreadsheets begin to show powers of ten. */
const plainNumber = /^(?:0|[1-9]\d{0,10})$/;

const numberLike = /^(?=.*\d)(?:[\d(.,€$£¥][\d\s.,:/()+€$£¥%‰e-]*|\d[\d\s.,:/]*(?:[ap]m?|г\.?|лв\.?))$/iu;

/** A word beside one or two numbers, such as `5-Mar` or `Mar 5, 2027`. */
const wordAndNumbers =
  /^(?:\d{1,4}[-./, ]*(\p{L}{3,9})\.?|(\p{L}{3,9})\.?[-./, ]*\d{1,4})(?:[-./, ]+\d{1,4})?$/u;

const monthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|яну(?:ари)?|фев(?:руари)?|март?|апр(?:ил)?|май|юни|юли|авг(?:уст)?|сеп(?:тември)?|окт(?:омври)?|ное(?:мври)?|дек(?:ември)?)$/iu;

/** What stands for a value: yes, no, an error. */
const wordLike = /^(?:true|false|истина|невярно|лъжа|#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!))$/iu;

/** Whether a program that opens a text file would take a text for a formula. */
function isFormula(text: string): boolean {
  return formula.test(text);
}

/** Whether it would take it for a number, a date, a time or a truth value, and give it back as something else. */
function isConverted(text: string): boolean {
  if (text.length > 40 || plainNumber.test(text)) return false;
  const [, behind, before] = wordAndNumbers.exec(text) ?? [];
  return numberLike.test(text) || wordLike.test(text) || monthName.test(behind ?? before ?? '');
}

/**
 * A text for a cell of a text file that spreadsheets open: an apostrophe in front keeps what would be worked out, or with
 * `all` turned into something else, a text. Texts that begin with apostrophes before such a thing get one more.
 */
export function guarded(text: string, all: boolean): string {
  const bare = text.replace(/^'+/, '');
  return isFormula(bare) || (all && isConverted(bare)) ? `'${text}` : text;
}

/** The text of a cell without the apostrophe that `guarded` put in front of it. */
export function unguarded(text: string): string {
  if (!text.startsWith("'")) return text;
  const bare = text.replace(/^'+/, '');
  return isFormula(bare) || isConverted(bare) ? text.slice(1) : text;
}
