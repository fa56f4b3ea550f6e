import type { ComponentChildren } from 'preact';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { DraftContent, DraftSection } from '../../domain/procedure/procedure-draft.ts';

/** What is wrong with what was typed, by the id of its field. */
export interface Problem {
  field: string;
  text: string;
}

/** What a section may know of the office. */
export interface SectionContext {
  agencies: readonly Agency[];
  /** In force; their processes and fields can be taken over. */
  published: readonly Procedure[];
  content: DraftContent;
}

export interface FieldsProps<Typed> extends SectionContext {
  typed: Typed;
  errorOf: (field: string) => string | undefined;
}

/** One section of a draft as a form: `Typed` is what stands in its fields, to the letter. */
export interface SectionForm<Typed> {
  section: DraftSection;
  /** In addresses. */
  slug: string;
  open: (content: DraftContent) => Typed;
  read: (body: unknown, content: DraftContent) => Typed;
  /** What a button within the form does to what was typed (a row more, a row less); undefined: it saves. */
  change: (typed: Typed, act: string, context: SectionContext) => Typed | undefined;
  problems: (typed: Typed) => readonly Problem[];
  /** Once nothing is wrong with what was typed; what is not written down yet stays open. */
  apply: (typed: Typed, content: DraftContent) => DraftContent;
  Fields: (props: FieldsProps<Typed>) => ComponentChildren;
}

/** A section with something typed in it, whatever its fields are. */
export interface OpenForm {
  changed: (act: string, context: SectionContext) => OpenForm | undefined;
  problems: readonly Problem[];
  apply: (content: DraftContent) => DraftContent;
  fields: (context: SectionContext, errorOf: (field: string) => string | undefined) => ComponentChildren;
}

export interface AnySection {
  section: DraftSection;
  slug: string;
  open: (content: DraftContent) => OpenForm;
  read: (body: unknown, content: DraftContent) => OpenForm;
}

/** The same, with the kind of its fields kept to itself. */
export function anySection<Typed>(form: SectionForm<Typed>): AnySection {
  const holding = (typed: Typed): OpenForm => ({
    changed: (act, context) => {
      const next = form.change(typed, act, context);
      return next === undefined ? undefined : holding(next);
    },
    problems: form.problems(typed),
    apply: (content) => form.apply(typed, content),
    fields: (context, errorOf) => form.Fields({ ...context, typed, errorOf }),
  });
  return {
    section: form.section,
    slug: form.slug,
    open: (content) => holding(form.open(content)),
    read: (body, content) => holding(form.read(body, content)),
  };
}

/** The field of a JSON pointer: `/papers/3/name` is `papers-3-name`, so that problems lead to where they are. */
export function fieldOf(path: string): string {
  return path.slice(1).replaceAll('/', '-');
}
