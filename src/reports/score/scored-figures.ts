import type { Form } from '../../forms/definition/form.ts';
import { fold } from '../../lib/fold.ts';
import type { BangTieuChi } from '../../tieu-chi/bang-tieu-chi.ts';
import type { Figure } from '../../tieu-chi/figure.ts';
import type { Scale } from '../../tieu-chi/rule.ts';
import { scaleFor } from './asked.ts';

/** A figure that points depend on, and every name that somebody may call it by. */
export interface ScoredFigure {
  /** Of its line. */
  readonly code: string;
  /** '' for the only one of its line. */
  readonly name: string;
  readonly label: string;
  readonly scale: Scale;
  /** Folded, words apart. */
  readonly names: readonly string[];
}

const YES_NO: Scale = { kind: 'yes-no', figure: '', yes: 1, no: 0 };

/** Every figure of a table in its order, with the names that the report's form knows its fields by. */
export function scoredFigures(bang: BangTieuChi, form: Form): readonly ScoredFigure[] {
  const fields = new Map(form.groups.flatMap((group) => group.fields).map((field) => [field.id, field]));
  const ruled = [...bang.criteria, ...bang.bonuses, ...bang.penalties].flatMap((row) =>
    row.figures.map((figure) => ({ row, figure, scale: scaleFor(row.rule, figure.name) ?? YES_NO })),
  );
  const excluding = bang.exclusions.flatMap((row) => row.figures.map((figure) => ({ row, figure, scale: YES_NO })));
  return [...ruled, ...excluding].map(({ row, figure, scale }) => ({
    code: row.code,
    name: figure.name,
    label: row.name,
    scale,
    names: [
      row.name,
      figure.name,
      ...fieldsOf(figure).flatMap((id) => [id, fields.get(id)?.label ?? '', ...(fields.get(id)?.aliases ?? [])]),
    ]
      .map(words)
      .filter((name) => name !== ''),
  }));
}

function fieldsOf({ source }: Figure): readonly string[] {
  return source.kind === 'report' ? source.fields : [];
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
