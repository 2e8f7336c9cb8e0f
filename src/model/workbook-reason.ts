/** Why a file with sheets is not taken at all. */
export type WorkbookReason =
  /** The older form of Excel (.xls), or a workbook behind a password. */
  | { readonly why: 'old-or-encrypted' }
  | { readonly why: 'not-a-workbook' }
  /** The archive is cut off, or says of itself what is not so. */
  | { readonly why: 'damaged' }
  /** A workbook with programs in it. */
  | { readonly why: 'macros' }
  | { readonly why: 'other-format'; readonly format: 'ods' | 'xlsb' }
  | { readonly why: 'too-large'; readonly bytes: number; readonly limit: number }
  /** A small file that would become a huge one. */
  | { readonly why: 'bomb' }
  | { readonly why: 'too-many-rows'; readonly sheet: string; readonly limit: number }
  | { readonly why: 'too-many-cells'; readonly limit: number }
  /** Nothing in it is known. */
  | { readonly why: 'no-plan-sheet'; readonly sheets: readonly string[] }
  | { readonly why: 'other-plan'; readonly plan: string; readonly known: string }
  /** A form for a department in place of an exported plan. */
  | { readonly why: 'other-content' }
  /** The plan became another one while the file was looked at. */
  | { readonly why: 'plan-moved' }
  /** Of text files. */
  | { readonly why: 'encoding'; readonly encoding: string }
  | { readonly why: 'empty' }
  | { readonly why: 'quote'; readonly line: number }
  | {
      readonly why: 'cells';
      readonly line: number;
      readonly expected: number;
      readonly actual: number;
      readonly decimals: boolean;
    }
  | { readonly why: 'no-files' }
  /** No sheet has a head with rows below it. */
  | { readonly why: 'no-table' }
  /** The headings are others than when the columns were mapped. */
  | {
      readonly why: 'headings-changed';
      readonly mapping: string;
      readonly sheets: readonly {
        readonly sheet: string;
        readonly missing: readonly string[];
        readonly added: readonly string[];
      }[];
    }
  /** The headings that a mapping names are in no table. */
  | { readonly why: 'other-headings'; readonly mapping: string }
  /** A mapping that is still to be filled in. */
  | { readonly why: 'mapping-open'; readonly mapping: string; readonly places: readonly string[] }
  /** A mapping that names what is no field. */
  | {
      readonly why: 'mapping-field';
      readonly mapping: string;
      readonly field: string;
      readonly suggestion?: string;
    };
