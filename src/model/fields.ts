// The fields of every file kind, in canonical order, with what they mean to the rules. Generated from schemas/ by `npm run generate`; edit the schemas instead.

import type { Field } from './field.ts';
import type { FileKind } from './kinds.ts';

const f0: Field = {"translated":true,"text":true};
const f1: Field = { approved: true, items: {"ref":["operational-goal"]} };
const f2: Field = {"ref":["organisation"],"except":["unknown"]};
const f3: Field = { internal: true, fields: { "post": {"text":true}, "name": {}, "deputy": {}, "mailbox": {}, "github": {} } };
const f4: Field = { items: {"ref":["organisation"]} };
const f5: Field = {"choices":["plan","related"]};
const f6: Field = {"choices":["public","internal"]};
const f7: Field = {"approved":true,"type":"boolean"};
const f8: Field = {"approved":true,"type":"number"};
const f9: Field = {"approved":true,"choices":["reported","milestones"]};
const f10: Field = { required: ["by","progress"], fields: { "by": {"date":true}, "progress": {"type":"number"} } };
const f11: Field = { approved: true, items: f10 };
const f12: Field = { required: ["id","title","due"], fields: { "id": {}, "title": f0, "due": {"approved":true,"date":true}, "original_due": {"date":true}, "critical": f7, "weight": f8 } };
const f13: Field = { items: {"ref":["activity"]} };
const f14: Field = { fields: { "year": {"type":"integer"}, "fund": {"text":true}, "code": {}, "kind": {}, "approved": f8, "revised": {"type":"number"}, "currency": {}, "vat_included": {"type":"boolean"} } };
const f15: Field = {"choices":["very_low","low","medium","high","very_high"]};
const f16: Field = { required: ["text"], fields: { "id": {}, "text": {"text":true}, "likelihood": f15, "impact": f15, "response": {"text":true}, "owner": {"ref":["organisation"]} } };
const f17: Field = { internal: true, items: f16 };
const f18: Field = {"choices":["official","reported","reconstructed"]};
const f19: Field = { required: ["basis"], fields: { "basis": f18, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f20: Field = { values: f19 };
const f21: Field = { fields: { "basis": f18, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "fields": f20 } };
const f22: Field = {"choices":["not_started","in_progress","on_hold","completed","cancelled","superseded"]};
const f23: Field = {"choices":["open","done","cancelled"]};
const f24: Field = {"ref":["source"],"exceptUrls":true};
const f25: Field = { required: ["state"], fields: { "state": f23, "date": {"date":true}, "evidence": { items: f24 } } };
const f26: Field = { refKeys: ["milestone"], values: f25 };
const f27: Field = { internal: true, items: {"text":true} };
const f28: Field = { required: ["text"], fields: { "text": {"text":true}, "due": {"date":true}, "owner": {"ref":["organisation"]} } };
const f29: Field = {"choices":["on_track","at_risk","late"]};
const f30: Field = { required: ["rating"], fields: { "rating": f29, "reason": {"internal":true,"text":true}, "valid_until": {"date":true} } };
const f31: Field = { fields: { "year": {"type":"integer"}, "fund": {"text":true}, "code": {}, "committed": {"type":"number"}, "paid": {"type":"number"}, "currency": {} } };
const f32: Field = { fields: { "org": {"ref":["organisation"]}, "role": {} } };
const f33: Field = { fields: { "role": {}, "date": {"date":true} } };
const f34: Field = { required: ["date","status"], fields: { "date": {"date":true}, "status": f22, "progress": {"type":"number"}, "done": {"text":true}, "next_steps": {"text":true}, "help_needed": {"internal":true,"text":true}, "note": {"text":true}, "note_internal": {"internal":true,"text":true}, "milestones": f26, "forecast_end": {"date":true}, "blockers": f27, "corrective_action": f28, "assessment": f30, "money": { items: f31 }, "reported_by": f32, "accepted": f33, "decision": {"ref":["decision"]}, "corrects": {"date":true}, "reason": {"text":true}, "sources": { items: {"ref":["source"]} } } };
const f35: Field = { required: ["id","title","lead"], fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "contributes_to": f1, "lead": f2, "responsible": f3, "partners": f4, "stakeholders": { items: {"text":true} }, "scope": f5, "visibility": f6, "start": {"approved":true,"date":true}, "end": {"approved":true,"date":true}, "original_end": {"date":true}, "continuous": f7, "key": f7, "weight": f8, "progress_method": f9, "planned_path": f11, "milestones": { items: f12 }, "depends_on": f13, "budget": { items: f14 }, "risks": f17, "tags": { items: {} }, "provenance": f21, "superseded_by": {"ref":["activity"]}, "updates": { items: f34 } } };
const f36: Field = {"choices":["cancelled","superseded"]};
const f37: Field = {"ref":["area","strategic-goal","operational-goal","kpi","decision","proposal","assessment"]};
const f38: Field = { required: ["date","as"], fields: { "date": {"date":true}, "as": f36, "by": f37, "reason": {"text":true}, "decision": {"ref":["decision"]} } };
const f39: Field = { required: ["id","title"], fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "sequence": {"type":"integer"}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"type":"number"}, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38 } };
const f40: Field = {"type":"number","nullable":true};
const f41: Field = { required: ["id"], fields: { "id": {}, "title": f0, "score": f40, "max": {"type":"number"} } };
const f42: Field = { required: ["id","title"], fields: { "id": {}, "title": f0, "date": {"date":true}, "method": {"text":true}, "by": {"text":true}, "dimensions": { items: f41 }, "findings": { items: {"text":true} }, "sources": { items: {"ref":["source"]} }, "visibility": f6, "provenance": f21, "retired": f38 } };
const f43: Field = {"choices":["council_decision","mayor_order","board_minutes","contract"]};
const f44: Field = {"ref":["plan","area","strategic-goal","operational-goal","activity","kpi","decision","proposal","assessment","organisation","source"]};
const f45: Field = { required: ["entity","field"], fields: { "entity": f44, "field": {}, "to": {"free":true} } };
const f46: Field = {"date":true,"type":"boolean"};
const f47: Field = { required: ["text"], fields: { "text": {"text":true}, "org": {"ref":["organisation"]}, "due": {"date":true}, "done": f46 } };
const f48: Field = { required: ["id"], fields: { "id": {}, "kind": f43, "number": {}, "date": {"date":true}, "body": {"text":true}, "title": f0, "item": {}, "url": {}, "sources": { items: {"ref":["source"]} }, "allows": { items: f45 }, "tasks": { items: f47 }, "visibility": f6, "provenance": f21, "retired": f38 } };
const f49: Field = {"approved":true,"choices":["performance","context"]};
const f50: Field = {"choices":["input","output","outcome","impact"]};
const f51: Field = {"choices":["number","percent","ratio","ordinal","boolean"]};
const f52: Field = {"approved":true,"choices":["increase","decrease","maintain"]};
const f53: Field = { approved: true, fields: { "low": {"type":"number"}, "high": {"type":"number"} } };
const f54: Field = {"approved":true,"choices":["linear","step"]};
const f55: Field = {"approved":true,"choices":["snapshot","periodic","cumulative"]};
const f56: Field = {"choices":["monthly","quarterly","yearly","none"]};
const f57: Field = { approved: true, required: ["date","value"], fields: { "date": {"date":true}, "value": {"type":"number or boolean"}, "numerator": {"type":"number"}, "denominator": {"type":"number"}, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f58: Field = {"choices":["interim","final"]};
const f59: Field = { required: ["date","value"], fields: { "date": {"date":true}, "value": {"type":"number or boolean"}, "kind": f58, "sources": { items: {"ref":["source"]} }, "note": {"text":true} } };
const f60: Field = { approved: true, items: f59 };
const f61: Field = {"ref":["operational-goal","strategic-goal","activity"]};
const f62: Field = {"choices":["final","provisional","estimated","break","missing"]};
const f63: Field = {"choices":["revision","correction"]};
const f64: Field = { required: ["period"], fields: { "period": {"date":true}, "value": {"type":"number or boolean"}, "numerator": {"type":"number"}, "denominator": {"type":"number"}, "status": f62, "sources": { items: {"ref":["source"]} }, "note": {"text":true}, "revises": {"text":true}, "kind": f63, "reported_by": f32 } };
const f65: Field = { required: ["id","title","unit","kind","measure","owner"], fields: { "id": {}, "label": {"text":true}, "title": f0, "official_text": {"text":true}, "description": f0, "definition": f0, "unit": {"text":true}, "kind": f49, "value_chain": f50, "measure": f51, "levels": { items: {"text":true} }, "direction": f52, "range": f53, "path": f54, "accumulation": f55, "frequency": f56, "lag_days": {"type":"integer"}, "decimals": {"type":"integer"}, "tolerance": f8, "min": {"type":"number"}, "max": {"type":"number"}, "baseline": f57, "targets": f60, "no_target": {"text":true}, "serves": { items: f61 }, "owner": f2, "responsible": f3, "data_source": {"text":true}, "weight": {"type":"number"}, "scope": f5, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38, "measurements": { items: f64 } } };
const f66: Field = { values: {"type":"number or boolean"} };
const f67: Field = { required: ["heading"], fields: { "heading": {}, "field": {}, "key": { items: {} }, "words": f66, "times": {"type":"number"} } };
const f68: Field = { values: {} };
const f69: Field = { values: f68 };
const f70: Field = { required: ["columns"], fields: { "name": {}, "columns": { items: f67 }, "fixed": f66, "rows": f69 } };
const f71: Field = { required: ["sheets"], fields: { "sheets": { items: f70 } } };
const f72: Field = {"translated":true,"approved":true,"text":true};
const f73: Field = { items: {"ref":["strategic-goal"]} };
const f74: Field = { required: ["id","title","area"], fields: { "id": {}, "label": {"text":true}, "title": f72, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"type":"integer"}, "area": {"ref":["area"]}, "serves": f73, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"type":"number"}, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38 } };
const f75: Field = { required: ["id","name"], fields: { "id": {}, "name": {"text":true}, "short": {"text":true}, "url": {}, "parent": {"ref":["organisation"]}, "mailbox": {}, "github": {}, "valid_from": {"date":true}, "valid_to": {"date":true}, "succeeded_by": {"ref":["organisation"]} } };
const f76: Field = { required: ["organisations"], fields: { "organisations": { items: f75 } } };
const f77: Field = { approved: true, fields: { "start": {"date":true}, "end": {"date":true} } };
const f78: Field = { fields: { "year_starts": {"type":"integer"} } };
const f79: Field = { required: ["period"], fields: { "period": {"date":true}, "data_due": {"date":true}, "coordination_due": {"date":true}, "submit_on": {"date":true} } };
const f80: Field = {"choices":["error","warning","info","off"]};
const f81: Field = { approved: true, fields: { "file-unreadable": f80, "file-encoding": f80, "file-unknown": f80, "file-name-id": f80, "file-too-large": f80, "yaml-syntax": f80, "yaml-duplicate-key": f80, "yaml-alias": f80, "yaml-tag": f80, "yaml-multiple-documents": f80, "yaml-empty": f80, "text-control": f80, "text-not-nfc": f80, "id-mixed-script": f80, "not-canonical": f80, "schema-required": f80, "schema-unknown-field": f80, "schema-type": f80, "schema-enum": f80, "schema-pattern": f80, "schema-format": f80, "schema-range": f80, "schema-length": f80, "id-duplicate": f80, "ref-unknown": f80, "ref-kind": f80, "ref-cycle": f80, "date-order": f80, "milestone-outside-activity": f80, "updates-order": f80, "measurements-order": f80, "targets-order": f80, "measurement-duplicate": f80, "status-transition": f80, "completed-below-100": f80, "complete-not-completed": f80, "not-started-with-progress": f80, "completed-open-critical": f80, "completed-without-evidence": f80, "superseded-without-successor": f80, "value-out-of-range": f80, "kpi-direction": f80, "kpi-without-goal": f80, "activity-without-goal": f80, "goal-without-activity": f80, "goal-without-kpi": f80, "translation-missing": f80, "personal-data": f80, "provenance-reconstructed": f80, "activity-stale": f80, "kpi-overdue": f80, "red-without-corrective-action": f80, "assessment-expired": f80, "milestone-none-ahead": f80, "measurement-rewritten": f80, "update-rewritten": f80, "closed-period-changed": f80, "id-reused": f80, "entity-deleted": f80, "approved-changed": f80, "decision-missing": f80, "update-backdated": f80, "progress-fell": f80, "value-jump": f80, "hold-without-decision": f80 } };
const f82: Field = { approved: true, fields: { "cadence_days": {"type":"integer"}, "grace_days": {"type":"integer"}, "start_grace_days": {"type":"integer"}, "behind_at_risk": {"type":"number"}, "behind_late": {"type":"number"}, "behind_days_at_risk": {"type":"integer"}, "behind_days_late": {"type":"integer"}, "milestone_late_days": {"type":"integer"}, "slip_late_days": {"type":"integer"}, "overspend": {"type":"number"}, "assessment_days": {"type":"integer"}, "kpi_on_track": {"type":"number"}, "kpi_at_risk": {"type":"number"}, "kpi_too_early": {"type":"number"}, "red_share": {"type":"number"}, "amber_share": {"type":"number"}, "min_coverage": {"type":"number"} } };
const f83: Field = { required: ["id","title"], fields: { "id": {}, "title": f0, "official_text": {"text":true}, "mission": {"text":true}, "vision": {"text":true}, "languages": { items: {} }, "period": f77, "closed_on": {"date":true}, "time_zone": {}, "lead": f2, "follows": {"text":true}, "currency": {}, "commit": {"type":"boolean"}, "calendar": f78, "acceptance": {"type":"boolean"}, "reporting": { items: f79 }, "severities": f81, "thresholds": f82, "provenance": f21 } };
const f84: Field = {"choices":["open","accepted","rejected","withdrawn"]};
const f85: Field = { required: ["id","entity","field"], fields: { "id": {}, "entity": f44, "field": {}, "from": {"free":true}, "to": {"free":true}, "reason": {"text":true}, "effect": {"text":true}, "requested_of": {"text":true}, "proposed_on": {"date":true}, "state": f84, "decision": {"ref":["decision"]}, "decided_on": {"date":true}, "note": {"text":true}, "visibility": f6, "provenance": f21, "retired": f38 } };
const f86: Field = {"choices":["draft","coordination","approved","submitted","adopted"]};
const f87: Field = { fields: { "stage": f86, "date": {"date":true}, "role": {}, "registration": {} } };
const f88: Field = { refKeys: ["area"], values: {"text":true} };
const f89: Field = { fields: { "cause": {"text":true}, "action": {"text":true}, "due": {"date":true} } };
const f90: Field = { refKeys: ["strategic-goal","operational-goal","area","activity","kpi"], values: f89 };
const f91: Field = { fields: { "as_of": {"date":true}, "commit": {}, "tool": {}, "digest": {} } };
const f92: Field = { fields: { "version": {"type":"integer"}, "reason": {"text":true}, "seal": f91 } };
const f93: Field = { required: ["period"], fields: { "period": {"date":true}, "stage": f86, "stages": { items: f87 }, "summary": {"text":true}, "areas": f88, "exceptions": f90, "seal": f91, "earlier": { items: f92 }, "version": {"type":"integer"} } };
const f94: Field = { required: ["id","title"], fields: { "id": {}, "title": {"text":true}, "url": {}, "date": {"date":true}, "language": {}, "publisher": {"text":true}, "accessed": {"date":true}, "note": {"text":true} } };
const f95: Field = { required: ["sources"], fields: { "sources": { items: f94 } } };
const f96: Field = { required: ["id","title"], fields: { "id": {}, "label": {"text":true}, "title": f72, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"type":"integer"}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"type":"number"}, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38 } };

/** The fields of each file kind. */
export const fieldsOf: Readonly<Record<FileKind, Field>> = {
  "activity": f35,
  "area": f39,
  "assessment": f42,
  "decision": f48,
  "kpi": f65,
  "mapping": f71,
  "operational-goal": f74,
  "organisations": f76,
  "plan": f83,
  "proposal": f85,
  "report": f93,
  "sources": f95,
  "strategic-goal": f96,
};
