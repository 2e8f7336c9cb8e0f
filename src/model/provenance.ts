import type { Provenance } from './files.ts';

/** Whether a value of an entity was worked out and is not confirmed, by its own provenance or the entity's. */
export function isReconstructed(data: { readonly provenance?: Provenance }, field: string): boolean {
  const basis = data.provenance?.fields?.[field]?.basis ?? data.provenance?.basis;
  return basis === 'reconstructed';
}

/** Whether a milestone's due date was worked out: by its own provenance, that of all milestones, or the activity's. */
export function isDueReconstructed(data: { readonly provenance?: Provenance }, milestone: string): boolean {
  const { fields, basis } = data.provenance ?? {};
  const own = [`milestones.${milestone}.due`, `milestones.${milestone}`, 'milestones']
    .map((field) => fields?.[field]?.basis)
    .find((found) => found !== undefined);
  return (own ?? basis) === 'reconstructed';
}

/** Whether the value of any field was worked out, by the closest of what its provenance says: `milestones.M1.due`. */
export function isReconstructedAt(data: { readonly provenance?: Provenance }, name: string): boolean {
  const { fields, basis } = data.provenance ?? {};
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const own = fields && Object.hasOwn(fields, at) ? fields[at]?.basis : undefined;
    if (own !== undefined) return own === 'reconstructed';
  }
  return basis === 'reconstructed';
}
