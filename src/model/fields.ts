// The fields of every file kind, in canonical order, with what they mean to the rules. Generated from schemas/ by `npm run generate`; edit the schemas instead.

import type { Field } from './field.ts';
import type { FileKind } from './kinds.ts';

const f0: Field = {"translated":true,"text":true};
const f1: Field = { approved: true, items: {"ref":["operational-goal"]} };
const f2: Field = {"ref":["organisation"],"except":["unknown"]};
const f3: Field = { internal: true, fields: { "post": {"text":true}, "name": {}, "deputy": {}, "mailbox": {}, "github": {} } };
const f4: Field = { items: {"ref":["organisation"]} };
const f5: Field = {"oneOf":["public","internal"]};
const f6: Field = {"approved":true,"types":["boolean"]};
const f7: Field = {"approved":true,"types":["number"]};
const f8: Field = {"approved":true,"oneOf":["reported","milestones"]};
const f9: Field = { fields: { "by": {"date":true}, "progress": {"types":["number"]} } };
const f10: Field = { fields: { "id": {}, "title": f0, "due": {"approved":true,"date":true}, "original_due": {"date":true}, "critical": f6, "weight": f7 } };
const f11: Field = { items: {"ref":["activity"]} };
const f12: Field = { fields: { "year": {"types":["number"]}, "fund": {"text":true}, "code": {}, "kind": {}, "approved": f7, "revised": {"types":["number"]}, "currency": {}, "vat_included": {"types":["boolean"]} } };
const f13: Field = {"oneOf":["very_low","low","medium","high","very_high"]};
const f14: Field = { fields: { "id": {}, "text": {"text":true}, "likelihood": f13, "impact": f13, "response": {"text":true}, "owner": {"ref":["organisation"]} } };
const f15: Field = { internal: true, items: f14 };
const f16: Field = {"oneOf":["official","reported","reconstructed"]};
const f17: Field = { fields: { "basis": f16, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f18: Field = { values: f17 };
const f19: Field = { fields: { "basis": f16, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "fields": f18 } };
const f20: Field = {"oneOf":["not_started","in_progress","on_hold","completed","cancelled","superseded"]};
const f21: Field = {"oneOf":["open","done","cancelled"]};
const f22: Field = {"ref":["source"],"exceptUrls":true};
const f23: Field = { fields: { "state": f21, "date": {"date":true}, "evidence": { items: f22 } } };
const f24: Field = { refKeys: ["milestone"], values: f23 };
const f25: Field = { internal: true, items: {"text":true} };
const f26: Field = { fields: { "text": {"text":true}, "due": {"date":true}, "owner": {"ref":["organisation"]} } };
const f27: Field = {"oneOf":["on_track","at_risk","late"]};
const f28: Field = { fields: { "rating": f27, "reason": {"internal":true,"text":true}, "valid_until": {"date":true} } };
const f29: Field = { fields: { "year": {"types":["number"]}, "fund": {"text":true}, "code": {}, "committed": {"types":["number"]}, "paid": {"types":["number"]}, "currency": {} } };
const f30: Field = { fields: { "org": {"ref":["organisation"]}, "role": {} } };
const f31: Field = { fields: { "role": {}, "date": {"date":true} } };
const f32: Field = { fields: { "date": {"date":true}, "status": f20, "progress": {"types":["number"]}, "done": {"text":true}, "next_steps": {"text":true}, "help_needed": {"internal":true,"text":true}, "note": {"text":true}, "note_internal": {"internal":true,"text":true}, "milestones": f24, "forecast_end": {"date":true}, "blockers": f25, "corrective_action": f26, "assessment": f28, "money": { items: f29 }, "reported_by": f30, "accepted": f31, "decision": {"ref":["decision"]}, "corrects": {"date":true}, "reason": {"text":true}, "sources": { items: {"ref":["source"]} } } };
const f33: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "contributes_to": f1, "lead": f2, "responsible": f3, "partners": f4, "stakeholders": { items: {"text":true} }, "scope": {"oneOf":["plan","related"]}, "visibility": f5, "start": {"approved":true,"date":true}, "end": {"approved":true,"date":true}, "original_end": {"date":true}, "continuous": f6, "key": f6, "weight": f7, "progress_method": f8, "planned_path": { approved: true, items: f9 }, "milestones": { items: f10 }, "depends_on": f11, "budget": { items: f12 }, "risks": f15, "tags": { items: {} }, "provenance": f19, "superseded_by": {"ref":["activity"]}, "updates": { items: f32 } } };
const f34: Field = {"oneOf":["cancelled","superseded"]};
const f35: Field = {"ref":["area","strategic-goal","operational-goal","kpi","decision","proposal","assessment"]};
const f36: Field = { fields: { "date": {"date":true}, "as": f34, "by": f35, "reason": {"text":true}, "decision": {"ref":["decision"]} } };
const f37: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "sequence": {"types":["number"]}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"types":["number"]}, "visibility": f5, "tags": { items: {} }, "provenance": f19, "retired": f36 } };
const f38: Field = { fields: { "id": {}, "title": f0, "score": {"types":["number","null"]}, "max": {"types":["number"]} } };
const f39: Field = { fields: { "id": {}, "title": f0, "date": {"date":true}, "method": {"text":true}, "by": {"text":true}, "dimensions": { items: f38 }, "findings": { items: {"text":true} }, "sources": { items: {"ref":["source"]} }, "visibility": f5, "provenance": f19, "retired": f36 } };
const f40: Field = {"oneOf":["council_decision","mayor_order","board_minutes","contract"]};
const f41: Field = {"ref":["plan","area","strategic-goal","operational-goal","activity","kpi","decision","proposal","assessment","organisation","source"]};
const f42: Field = { fields: { "entity": f41, "field": {}, "to": {"free":true} } };
const f43: Field = {"date":true,"types":["boolean"]};
const f44: Field = { fields: { "text": {"text":true}, "org": {"ref":["organisation"]}, "due": {"date":true}, "done": f43 } };
const f45: Field = { fields: { "id": {}, "kind": f40, "number": {}, "date": {"date":true}, "body": {"text":true}, "title": f0, "item": {}, "url": {}, "sources": { items: {"ref":["source"]} }, "allows": { items: f42 }, "tasks": { items: f44 }, "visibility": f5, "provenance": f19, "retired": f36 } };
const f46: Field = {"approved":true,"oneOf":["performance","context"]};
const f47: Field = {"oneOf":["input","output","outcome","impact"]};
const f48: Field = {"oneOf":["number","percent","ratio","ordinal","boolean"]};
const f49: Field = {"approved":true,"oneOf":["increase","decrease","maintain"]};
const f50: Field = { approved: true, fields: { "low": {"types":["number"]}, "high": {"types":["number"]} } };
const f51: Field = {"approved":true,"oneOf":["linear","step"]};
const f52: Field = {"approved":true,"oneOf":["snapshot","periodic","cumulative"]};
const f53: Field = {"oneOf":["monthly","quarterly","yearly","none"]};
const f54: Field = {"types":["number","boolean"]};
const f55: Field = { approved: true, fields: { "date": {"date":true}, "value": f54, "numerator": {"types":["number"]}, "denominator": {"types":["number"]}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f56: Field = { fields: { "date": {"date":true}, "value": f54, "kind": {"oneOf":["interim","final"]}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f57: Field = { approved: true, items: f56 };
const f58: Field = {"ref":["operational-goal","strategic-goal","activity"]};
const f59: Field = {"oneOf":["final","provisional","estimated","break","missing"]};
const f60: Field = {"oneOf":["revision","correction"]};
const f61: Field = { fields: { "period": {"date":true}, "value": f54, "numerator": {"types":["number"]}, "denominator": {"types":["number"]}, "status": f59, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "revises": {"text":true}, "kind": f60, "reported_by": f30 } };
const f62: Field = { fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "definition": f0, "unit": {"text":true}, "kind": f46, "value_chain": f47, "measure": f48, "levels": { items: {"text":true} }, "direction": f49, "range": f50, "path": f51, "accumulation": f52, "frequency": f53, "lag_days": {"types":["number"]}, "decimals": {"types":["number"]}, "tolerance": f7, "min": {"types":["number"]}, "max": {"types":["number"]}, "baseline": f55, "targets": f57, "no_target": {"text":true}, "serves": { items: f58 }, "owner": f2, "responsible": f3, "data_source": {"text":true}, "weight": {"types":["number"]}, "scope": {"oneOf":["plan","related"]}, "visibility": f5, "tags": { items: {} }, "provenance": f19, "retired": f36, "measurements": { items: f61 } } };
const f63: Field = {"translated":true,"approved":true,"text":true};
const f64: Field = { items: {"ref":["strategic-goal"]} };
const f65: Field = { fields: { "id": {}, "label": {"text":true}, "title": f63, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"types":["number"]}, "area": {"ref":["area"]}, "serves": f64, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"types":["number"]}, "visibility": f5, "tags": { items: {} }, "provenance": f19, "retired": f36 } };
const f66: Field = { fields: { "id": {}, "name": {"text":true}, "short": {"text":true}, "url": {}, "parent": {"ref":["organisation"]}, "mailbox": {}, "valid_from": {"date":true}, "valid_to": {"date":true}, "succeeded_by": {"ref":["organisation"]} } };
const f67: Field = { fields: { "organisations": { items: f66 } } };
const f68: Field = { approved: true, fields: { "start": {"date":true}, "end": {"date":true} } };
const f69: Field = { fields: { "year_starts": {"types":["number"]} } };
const f70: Field = { fields: { "period": {"date":true}, "data_due": {"date":true}, "coordination_due": {"date":true}, "submit_on": {"date":true} } };
const f71: Field = {"oneOf":["error","warning","info","off"]};
const f72: Field = { approved: true, fields: { "file-unreadable": f71, "file-encoding": f71, "file-unknown": f71, "file-name-id": f71, "file-too-large": f71, "yaml-syntax": f71, "yaml-duplicate-key": f71, "yaml-alias": f71, "yaml-tag": f71, "yaml-multiple-documents": f71, "yaml-empty": f71, "text-control": f71, "text-not-nfc": f71, "id-mixed-script": f71, "not-canonical": f71, "schema-required": f71, "schema-unknown-field": f71, "schema-type": f71, "schema-enum": f71, "schema-pattern": f71, "schema-format": f71, "schema-range": f71, "schema-length": f71, "id-duplicate": f71, "ref-unknown": f71, "ref-kind": f71, "ref-cycle": f71, "date-order": f71, "milestone-outside-activity": f71, "updates-order": f71, "measurements-order": f71, "targets-order": f71, "measurement-duplicate": f71, "status-transition": f71, "completed-below-100": f71, "complete-not-completed": f71, "not-started-with-progress": f71, "completed-open-critical": f71, "completed-without-evidence": f71, "superseded-without-successor": f71, "value-out-of-range": f71, "kpi-direction": f71, "kpi-without-goal": f71, "activity-without-goal": f71, "goal-without-activity": f71, "goal-without-kpi": f71, "translation-missing": f71, "personal-data": f71, "provenance-reconstructed": f71, "activity-stale": f71, "kpi-overdue": f71, "red-without-corrective-action": f71, "assessment-expired": f71, "milestone-none-ahead": f71, "measurement-rewritten": f71, "update-rewritten": f71, "closed-period-changed": f71, "id-reused": f71, "entity-deleted": f71, "approved-changed": f71, "decision-missing": f71, "update-backdated": f71, "progress-fell": f71, "value-jump": f71, "hold-without-decision": f71 } };
const f73: Field = { approved: true, fields: { "cadence_days": {"types":["number"]}, "grace_days": {"types":["number"]}, "start_grace_days": {"types":["number"]}, "behind_at_risk": {"types":["number"]}, "behind_late": {"types":["number"]}, "behind_days_at_risk": {"types":["number"]}, "behind_days_late": {"types":["number"]}, "milestone_late_days": {"types":["number"]}, "slip_late_days": {"types":["number"]}, "overspend": {"types":["number"]}, "assessment_days": {"types":["number"]}, "kpi_on_track": {"types":["number"]}, "kpi_at_risk": {"types":["number"]}, "kpi_too_early": {"types":["number"]}, "red_share": {"types":["number"]}, "amber_share": {"types":["number"]}, "min_coverage": {"types":["number"]} } };
const f74: Field = { fields: { "id": {}, "title": f0, "official_text": {"text":true}, "mission": {"text":true}, "vision": {"text":true}, "languages": { items: {} }, "period": f68, "closed_on": {"date":true}, "time_zone": {}, "lead": f2, "follows": {"text":true}, "currency": {}, "commit": {"types":["boolean"]}, "calendar": f69, "reporting": { items: f70 }, "severities": f72, "thresholds": f73, "provenance": f19 } };
const f75: Field = {"oneOf":["open","accepted","rejected","withdrawn"]};
const f76: Field = { fields: { "id": {}, "entity": f41, "field": {}, "from": {"free":true}, "to": {"free":true}, "reason": {"text":true}, "effect": {"text":true}, "requested_of": {"text":true}, "proposed_on": {"date":true}, "state": f75, "decision": {"ref":["decision"]}, "decided_on": {"date":true}, "note": {"text":true}, "visibility": f5, "provenance": f19, "retired": f36 } };
const f77: Field = {"oneOf":["draft","coordination","approved","submitted","adopted"]};
const f78: Field = { fields: { "stage": f77, "date": {"date":true}, "role": {}, "registration": {} } };
const f79: Field = { refKeys: ["area"], values: {"text":true} };
const f80: Field = { fields: { "cause": {"text":true}, "action": {"text":true}, "due": {"date":true} } };
const f81: Field = { refKeys: ["strategic-goal","operational-goal","area","activity","kpi"], values: f80 };
const f82: Field = { fields: { "as_of": {"date":true}, "commit": {}, "tool": {}, "digest": {} } };
const f83: Field = { fields: { "period": {"date":true}, "stage": f77, "stages": { items: f78 }, "summary": {"text":true}, "areas": f79, "exceptions": f81, "seal": f82, "version": {"types":["number"]} } };
const f84: Field = { fields: { "id": {}, "title": {"text":true}, "url": {}, "date": {"date":true}, "language": {}, "publisher": {"text":true}, "accessed": {"date":true}, "note": {"text":true} } };
const f85: Field = { fields: { "sources": { items: f84 } } };
const f86: Field = { fields: { "id": {}, "label": {"text":true}, "title": f63, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"types":["number"]}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"types":["number"]}, "visibility": f5, "tags": { items: {} }, "provenance": f19, "retired": f36 } };

/** The fields of each file kind. */
export const fieldsOf: Readonly<Record<FileKind, Field>> = {
  "activity": f33,
  "area": f37,
  "assessment": f39,
  "decision": f45,
  "kpi": f62,
  "operational-goal": f65,
  "organisations": f67,
  "plan": f74,
  "proposal": f76,
  "report": f83,
  "sources": f85,
  "strategic-goal": f86,
};
