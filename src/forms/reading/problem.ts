import type { Field, Form, Group } from '../definition/form.ts';

/** What is wrong with a form, and where, for who wrote it. */
export interface Problem {
  /** `nhóm “Tổ chức, hội viên”, mục “so_hoi_tv”`; '' for the form as a whole. */
  readonly place: string;
  /** A Vietnamese sentence that says what to mend. */
  readonly text: string;
}

export interface Placed {
  readonly group: Group;
  readonly field: Field;
  readonly place: string;
}

export function fieldsOf(form: Form): readonly Placed[] {
  return form.groups.flatMap((group) =>
    group.fields.map((field) => ({ group, field, place: `${placeOfGroup(group)}, mục “${field.id}”` })),
  );
}

export function placeOfGroup(group: Pick<Group, 'title'>): string {
  return `nhóm “${group.title}”`;
}

/** For operators: `bao-cao-quy.json, nhóm “…”, mục “…”: …`. */
export function writeProblem(file: string, { place, text }: Problem): string {
  return `${[file, place].filter((part) => part !== '').join(', ')}: ${text}`;
}
