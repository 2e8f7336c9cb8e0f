/** An element of an XML document. Names are without their prefixes; comments and instructions are left out. */
export interface XmlElement {
  readonly name: string;
  /** The address that its prefix, or the document's default, stands for. */
  readonly namespace: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it, with entities resolved. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Why a document is not read at all. */
export type XmlRefusal =
  | { readonly why: 'size'; readonly limit: number }
  /** A document type declaration: what it declares could make a small file grow without end, or reach for other files. */
  | { readonly why: 'doctype'; readonly line: number }
  | { readonly why: 'depth'; readonly line: number; readonly limit: number }
  | { readonly why: 'elements'; readonly line: number; readonly limit: number }
  | { readonly why: 'attributes'; readonly line: number; readonly limit: number }
  /** What would stand in one file of a plan is more than such a file takes. */
  | { readonly why: 'file'; readonly file: string; readonly limit: number }
  | { readonly why: 'encoding'; readonly encoding: string }
  /** Something that never ends, or a name that is none. */
  | { readonly why: 'markup'; readonly line: number; readonly met: string }
  /** A tag that closes another element than the one that is open, or an element that nothing closes. */
  | {
      readonly why: 'tag';
      readonly line: number;
      readonly met: string;
      readonly open: string;
      readonly openLine: number;
    }
  | { readonly why: 'empty' };

/** What is not as the rules of XML have it, and can be read all the same. */
export type XmlNote =
  | { readonly code: 'encoding'; readonly line: number; readonly declared: string; readonly used: string }
  /** An entity that only HTML knows. */
  | { readonly code: 'entity'; readonly line: number; readonly name: string }
  | { readonly code: 'ampersand'; readonly line: number };

/** What came of reading a document. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement; readonly notes: readonly XmlNote[] }
  | { readonly ok: false; readonly refusal: XmlRefusal };
