import type { Provenance } from './files.ts';

/** Whether a value of an entity was worked out and is not confirmed, by its own provenance or the entity's. */
export function isReconstructed(data: { readonly provenance?: Provenance }, field: string): boolean {
  const basis = data.provenance?.fields?.[field]?.basis ?? data.provenance?.basis;
  return basis === 'reconstructed';
}
