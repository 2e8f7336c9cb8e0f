// The fields of every file kind, in canonical order, with what they mean to the rules. Generated from schemas/ by `npm run generate`; edit the schemas instead.

import type { Field } from './field.ts';
import type { FileKind } from './kinds.ts';

const f0: Field = {"translated":true,"text":true};
const f1: Field = { approved: true, items: {"ref":["operational-goal"]} };
const f2: Field = {"ref":["organisation"],"except":["unknown"]};
const f3: Field = { internal: true, fields: { "post": {"text":true}, "name": {}, "deputy": {}, "mailbox": {}, "github": {} } };
const f4: Field = { items: {"ref":["organisation"]} };
const f5: Field = { fields: { "by": {"date":true}, "progress": {} } };
const f6: Field = { fields: { "id": {}, "title": f0, "due": {"approved":true,"date":true}, "original_due": {"date":true}, "critical": {"approved":true}, "weight": {"approved":true} } };
const f7: Field = { items: {"ref":["activity"]} };
const f8: Field = { fields: { "year": {}, "fund": {"text":true}, "code": {}, "kind": {}, "approved": {"approved":true}, "revised": {}, "currency": {}, "vat_included": {} } };
const f9: Field = { fields: { "id": {}, "text": {"text":true}, "likelihood": {}, "impact": {}, "response": {"text":true}, "owner": {"ref":["organisation"]} } };
const f10: Field = { fields: { "basis": {}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f11: Field = { values: f10 };
const f12: Field = { fields: { "basis": {}, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "fields": f11 } };
const f13: Field = {"ref":["source"],"exceptUrls":true};
const f14: Field = { fields: { "state": {}, "date": {"date":true}, "evidence": { items: f13 } } };
const f15: Field = { refKeys: ["milestone"], values: f14 };
const f16: Field = { internal: true, items: {"text":true} };
const f17: Field = { fields: { "text": {"text":true}, "due": {"date":true}, "owner": {"ref":["organisation"]} } };
const f18: Field = { fields: { "rating": {}, "reason": {"internal":true,"text":true}, "valid_until": {"date":true} } };
const f19: Field = { fields: { "year": {}, "fund": {"text":true}, "code": {}, "committed": {}, "paid": {}, "currency": {} } };
const f20: Field = { fields: { "org": {"ref":["organisation"]}, "role": {} } };
const f21: Field = { fields: { "role": {}, "date": {"date":true} } };
const f22: Field = { fields: { "date": {"date":true}, "status": {}, "progress": {}, "done": {"text":true}, "next_steps": {"text":true}, "help_needed": {"internal":true,"text":true}, "note": {"text":true}, "note_internal": {"internal":true,"text":true}, "milestones": f15, "forecast_end": {"date":true}, "blockers": f16, "corrective_action": f17, "assessment": f18, "money": { items: f19 }, "reported_by": f20, "accepted": f21, "decision": {"ref":["decision"]}, "corrects": {"date":true}, "reason": {"text":true}, "sources": { items: {"ref":["source"]} } } };
const f23: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "contributes_to": f1, "lead": f2, "responsible": f3, "partners": f4, "stakeholders": { items: {"text":true} }, "scope": {}, "visibility": {}, "start": {"approved":true,"date":true}, "end": {"approved":true,"date":true}, "original_end": {"date":true}, "continuous": {"approved":true}, "key": {"approved":true}, "weight": {"approved":true}, "progress_method": {"approved":true}, "planned_path": { approved: true, items: f5 }, "milestones": { items: f6 }, "depends_on": f7, "budget": { items: f8 }, "risks": { internal: true, items: f9 }, "tags": { items: {} }, "provenance": f12, "superseded_by": {"ref":["activity"]}, "updates": { items: f22 } } };
const f24: Field = {"ref":["area","strategic-goal","operational-goal","kpi","decision","proposal","assessment"]};
const f25: Field = { fields: { "date": {"date":true}, "as": {}, "by": f24, "reason": {"text":true}, "decision": {"ref":["decision"]} } };
const f26: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "sequence": {}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {}, "visibility": {}, "tags": { items: {} }, "provenance": f12, "retired": f25 } };
const f27: Field = { fields: { "id": {}, "title": f0, "score": {}, "max": {} } };
const f28: Field = { fields: { "id": {}, "title": f0, "date": {"date":true}, "method": {"text":true}, "by": {"text":true}, "dimensions": { items: f27 }, "findings": { items: {"text":true} }, "sources": { items: {"ref":["source"]} }, "visibility": {}, "provenance": f12, "retired": f25 } };
const f29: Field = {"ref":["plan","area","strategic-goal","operational-goal","activity","kpi","decision","proposal","assessment","organisation","source"]};
const f30: Field = { fields: { "entity": f29, "field": {}, "to": {"free":true} } };
const f31: Field = { fields: { "text": {"text":true}, "org": {"ref":["organisation"]}, "due": {"date":true}, "done": {"date":true} } };
const f32: Field = { fields: { "id": {}, "kind": {}, "number": {}, "date": {"date":true}, "body": {"text":true}, "title": f0, "item": {}, "url": {}, "sources": { items: {"ref":["source"]} }, "allows": { items: f30 }, "tasks": { items: f31 }, "visibility": {}, "provenance": f12, "retired": f25 } };
const f33: Field = { approved: true, fields: { "low": {}, "high": {} } };
const f34: Field = { approved: true, fields: { "date": {"date":true}, "value": {}, "numerator": {}, "denominator": {}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f35: Field = { fields: { "date": {"date":true}, "value": {}, "kind": {}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f36: Field = { approved: true, items: f35 };
const f37: Field = {"ref":["operational-goal","strategic-goal","activity"]};
const f38: Field = { fields: { "period": {"date":true}, "value": {}, "numerator": {}, "denominator": {}, "status": {}, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "revises": {"text":true}, "kind": {}, "reported_by": f20 } };
const f39: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "definition": f0, "unit": {"text":true}, "kind": {"approved":true}, "value_chain": {}, "measure": {}, "levels": { items: {"text":true} }, "direction": {"approved":true}, "range": f33, "path": {"approved":true}, "accumulation": {"approved":true}, "frequency": {}, "lag_days": {}, "decimals": {}, "tolerance": {"approved":true}, "min": {}, "max": {}, "baseline": f34, "targets": f36, "no_target": {"text":true}, "serves": { items: f37 }, "owner": f2, "responsible": f3, "data_source": {"text":true}, "weight": {}, "scope": {}, "visibility": {}, "tags": { items: {} }, "provenance": f12, "retired": f25, "measurements": { items: f38 } } };
const f40: Field = {"translated":true,"approved":true,"text":true};
const f41: Field = { items: {"ref":["strategic-goal"]} };
const f42: Field = { fields: { "id": {}, "label": {"text":true}, "title": f40, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {}, "area": {"ref":["area"]}, "serves": f41, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {}, "visibility": {}, "tags": { items: {} }, "provenance": f12, "retired": f25 } };
const f43: Field = { fields: { "id": {}, "name": {"text":true}, "short": {"text":true}, "url": {}, "parent": {"ref":["organisation"]}, "mailbox": {}, "github": {}, "valid_from": {"date":true}, "valid_to": {"date":true}, "succeeded_by": {"ref":["organisation"]} } };
const f44: Field = { fields: { "organisations": { items: f43 } } };
const f45: Field = { approved: true, fields: { "start": {"date":true}, "end": {"date":true} } };
const f46: Field = { fields: { "year_starts": {} } };
const f47: Field = { fields: { "period": {"date":true}, "data_due": {"date":true}, "coordination_due": {"date":true}, "submit_on": {"date":true} } };
const f48: Field = { approved: true, fields: { "file-unreadable": {}, "file-encoding": {}, "file-unknown": {}, "file-name-id": {}, "file-too-large": {}, "yaml-syntax": {}, "yaml-duplicate-key": {}, "yaml-alias": {}, "yaml-tag": {}, "yaml-multiple-documents": {}, "yaml-empty": {}, "text-control": {}, "text-not-nfc": {}, "id-mixed-script": {}, "not-canonical": {}, "schema-required": {}, "schema-unknown-field": {}, "schema-type": {}, "schema-enum": {}, "schema-pattern": {}, "schema-format": {}, "schema-range": {}, "schema-length": {}, "id-duplicate": {}, "ref-unknown": {}, "ref-kind": {}, "ref-cycle": {}, "date-order": {}, "milestone-outside-activity": {}, "updates-order": {}, "measurements-order": {}, "targets-order": {}, "measurement-duplicate": {}, "status-transition": {}, "completed-below-100": {}, "complete-not-completed": {}, "not-started-with-progress": {}, "completed-open-critical": {}, "completed-without-evidence": {}, "superseded-without-successor": {}, "value-out-of-range": {}, "kpi-direction": {}, "kpi-without-goal": {}, "activity-without-goal": {}, "goal-without-activity": {}, "goal-without-kpi": {}, "translation-missing": {}, "personal-data": {}, "provenance-reconstructed": {}, "activity-stale": {}, "kpi-overdue": {}, "red-without-corrective-action": {}, "assessment-expired": {}, "milestone-none-ahead": {}, "measurement-rewritten": {}, "update-rewritten": {}, "closed-period-changed": {}, "id-reused": {}, "entity-deleted": {}, "approved-changed": {}, "decision-missing": {}, "update-backdated": {}, "progress-fell": {}, "value-jump": {}, "hold-without-decision": {} } };
const f49: Field = { approved: true, fields: { "cadence_days": {}, "grace_days": {}, "start_grace_days": {}, "behind_at_risk": {}, "behind_late": {}, "behind_days_at_risk": {}, "behind_days_late": {}, "milestone_late_days": {}, "slip_late_days": {}, "overspend": {}, "assessment_days": {}, "kpi_on_track": {}, "kpi_at_risk": {}, "kpi_too_early": {}, "red_share": {}, "amber_share": {}, "min_coverage": {} } };
const f50: Field = { fields: { "id": {}, "title": f0, "official_text": {"text":true}, "mission": {"text":true}, "vision": {"text":true}, "languages": { items: {} }, "period": f45, "closed_on": {"date":true}, "time_zone": {}, "lead": f2, "follows": {"text":true}, "currency": {}, "commit": {}, "calendar": f46, "acceptance": {}, "reporting": { items: f47 }, "severities": f48, "thresholds": f49, "provenance": f12 } };
const f51: Field = { fields: { "id": {}, "entity": f29, "field": {}, "from": {"free":true}, "to": {"free":true}, "reason": {"text":true}, "effect": {"text":true}, "requested_of": {"text":true}, "proposed_on": {"date":true}, "state": {}, "decision": {"ref":["decision"]}, "visibility": {}, "provenance": f12, "retired": f25 } };
const f52: Field = { fields: { "stage": {}, "date": {"date":true}, "role": {}, "registration": {} } };
const f53: Field = { refKeys: ["area"], values: {"text":true} };
const f54: Field = { fields: { "cause": {"text":true}, "action": {"text":true}, "due": {"date":true} } };
const f55: Field = { refKeys: ["strategic-goal","operational-goal","area","activity","kpi"], values: f54 };
const f56: Field = { fields: { "as_of": {"date":true}, "commit": {}, "tool": {}, "digest": {} } };
const f57: Field = { fields: { "version": {}, "reason": {"text":true}, "seal": f56 } };
const f58: Field = { fields: { "period": {"date":true}, "stage": {}, "stages": { items: f52 }, "summary": {"text":true}, "areas": f53, "exceptions": f55, "seal": f56, "earlier": { items: f57 }, "version": {} } };
const f59: Field = { fields: { "id": {}, "title": {"text":true}, "url": {}, "date": {"date":true}, "language": {}, "publisher": {"text":true}, "accessed": {"date":true}, "note": {"text":true} } };
const f60: Field = { fields: { "sources": { items: f59 } } };
const f61: Field = { fields: { "id": {}, "label": {"text":true}, "title": f40, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {}, "visibility": {}, "tags": { items: {} }, "provenance": f12, "retired": f25 } };

/** The fields of each file kind. */
export const fieldsOf: Readonly<Record<FileKind, Field>> = {
  "activity": f23,
  "area": f26,
  "assessment": f28,
  "decision": f32,
  "kpi": f39,
  "operational-goal": f42,
  "organisations": f44,
  "plan": f50,
  "proposal": f51,
  "report": f58,
  "sources": f60,
  "strategic-goal": f61,
};
