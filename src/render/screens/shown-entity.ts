import type { Span } from '../../model/finding.ts';
import type { AnyEntity, Entity } from '../../model/plan.ts';
import type { ActivityRow, AsOf, KpiRow, NodeRow } from '../../model/status.ts';
import type { Phrases } from '../phrases.ts';

/** Everything about one entity, as the screen needs it. */
export interface ShownEntity {
  readonly phrases: Phrases;
  readonly asOf: AsOf;
  /** The commit that was read; null for the working tree. */
  readonly rev: string | null;
  readonly entity: AnyEntity;
  readonly activity: ActivityRow | undefined;
  readonly kpi: KpiRow | undefined;
  readonly node: NodeRow | undefined;
  readonly sources: readonly { readonly source: Entity<'source'>; readonly fields: readonly string[] }[];
  readonly mentions: readonly {
    readonly entity: AnyEntity | undefined;
    readonly file: string;
    readonly field: string;
  }[];
  readonly positions: readonly { readonly field: string; readonly span: Span }[];
}
