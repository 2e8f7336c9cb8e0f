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
const f66: Field = {"translated":true,"approved":true,"text":true};
const f67: Field = { items: {"ref":["strategic-goal"]} };
const f68: Field = { required: ["id","title","area"], fields: { "id": {}, "label": {"text":true}, "title": f66, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"type":"integer"}, "area": {"ref":["area"]}, "serves": f67, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"type":"number"}, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38 } };
const f69: Field = { required: ["id","name"], fields: { "id": {}, "name": {"text":true}, "short": {"text":true}, "url": {}, "parent": {"ref":["organisation"]}, "mailbox": {}, "github": {}, "valid_from": {"date":true}, "valid_to": {"date":true}, "succeeded_by": {"ref":["organisation"]} } };
const f70: Field = { required: ["organisations"], fields: { "organisations": { items: f69 } } };
const f71: Field = { approved: true, fields: { "start": {"date":true}, "end": {"date":true} } };
const f72: Field = { fields: { "year_starts": {"type":"integer"} } };
const f73: Field = { required: ["period"], fields: { "period": {"date":true}, "data_due": {"date":true}, "coordination_due": {"date":true}, "submit_on": {"date":true} } };
const f74: Field = {"choices":["error","warning","info","off"]};
const f75: Field = { approved: true, fields: { "file-unreadable": f74, "file-encoding": f74, "file-unknown": f74, "file-name-id": f74, "file-too-large": f74, "yaml-syntax": f74, "yaml-duplicate-key": f74, "yaml-alias": f74, "yaml-tag": f74, "yaml-multiple-documents": f74, "yaml-empty": f74, "text-control": f74, "text-not-nfc": f74, "id-mixed-script": f74, "not-canonical": f74, "schema-required": f74, "schema-unknown-field": f74, "schema-type": f74, "schema-enum": f74, "schema-pattern": f74, "schema-format": f74, "schema-range": f74, "schema-length": f74, "id-duplicate": f74, "ref-unknown": f74, "ref-kind": f74, "ref-cycle": f74, "date-order": f74, "milestone-outside-activity": f74, "updates-order": f74, "measurements-order": f74, "targets-order": f74, "measurement-duplicate": f74, "status-transition": f74, "completed-below-100": f74, "complete-not-completed": f74, "not-started-with-progress": f74, "completed-open-critical": f74, "completed-without-evidence": f74, "superseded-without-successor": f74, "value-out-of-range": f74, "kpi-direction": f74, "kpi-without-goal": f74, "activity-without-goal": f74, "goal-without-activity": f74, "goal-without-kpi": f74, "translation-missing": f74, "personal-data": f74, "provenance-reconstructed": f74, "activity-stale": f74, "kpi-overdue": f74, "red-without-corrective-action": f74, "assessment-expired": f74, "milestone-none-ahead": f74, "measurement-rewritten": f74, "update-rewritten": f74, "closed-period-changed": f74, "id-reused": f74, "entity-deleted": f74, "approved-changed": f74, "decision-missing": f74, "update-backdated": f74, "progress-fell": f74, "value-jump": f74, "hold-without-decision": f74 } };
const f76: Field = { approved: true, fields: { "cadence_days": {"type":"integer"}, "grace_days": {"type":"integer"}, "start_grace_days": {"type":"integer"}, "behind_at_risk": {"type":"number"}, "behind_late": {"type":"number"}, "behind_days_at_risk": {"type":"integer"}, "behind_days_late": {"type":"integer"}, "milestone_late_days": {"type":"integer"}, "slip_late_days": {"type":"integer"}, "overspend": {"type":"number"}, "assessment_days": {"type":"integer"}, "kpi_on_track": {"type":"number"}, "kpi_at_risk": {"type":"number"}, "kpi_too_early": {"type":"number"}, "red_share": {"type":"number"}, "amber_share": {"type":"number"}, "min_coverage": {"type":"number"} } };
const f77: Field = { required: ["id","title"], fields: { "id": {}, "title": f0, "official_text": {"text":true}, "mission": {"text":true}, "vision": {"text":true}, "languages": { items: {} }, "period": f71, "closed_on": {"date":true}, "time_zone": {}, "lead": f2, "follows": {"text":true}, "currency": {}, "commit": {"type":"boolean"}, "calendar": f72, "acceptance": {"type":"boolean"}, "reporting": { items: f73 }, "severities": f75, "thresholds": f76, "provenance": f21 } };
const f78: Field = {"choices":["open","accepted","rejected","withdrawn"]};
const f79: Field = { required: ["id","entity","field"], fields: { "id": {}, "entity": f44, "field": {}, "from": {"free":true}, "to": {"free":true}, "reason": {"text":true}, "effect": {"text":true}, "requested_of": {"text":true}, "proposed_on": {"date":true}, "state": f78, "decision": {"ref":["decision"]}, "decided_on": {"date":true}, "note": {"text":true}, "visibility": f6, "provenance": f21, "retired": f38 } };
const f80: Field = {"choices":["draft","coordination","approved","submitted","adopted"]};
const f81: Field = { fields: { "stage": f80, "date": {"date":true}, "role": {}, "registration": {} } };
const f82: Field = { refKeys: ["area"], values: {"text":true} };
const f83: Field = { fields: { "cause": {"text":true}, "action": {"text":true}, "due": {"date":true} } };
const f84: Field = { refKeys: ["strategic-goal","operational-goal","area","activity","kpi"], values: f83 };
const f85: Field = { fields: { "as_of": {"date":true}, "commit": {}, "tool": {}, "digest": {} } };
const f86: Field = { required: ["period"], fields: { "period": {"date":true}, "stage": f80, "stages": { items: f81 }, "summary": {"text":true}, "areas": f82, "exceptions": f84, "seal": f85, "version": {"type":"integer"} } };
const f87: Field = { required: ["id","title"], fields: { "id": {}, "title": {"text":true}, "url": {}, "date": {"date":true}, "language": {}, "publisher": {"text":true}, "accessed": {"date":true}, "note": {"text":true} } };
const f88: Field = { required: ["sources"], fields: { "sources": { items: f87 } } };
const f89: Field = { required: ["id","title"], fields: { "id": {}, "label": {"text":true}, "title": f66, "official_text": {"approved":true,"text":true}, "description": f0, "sequence": {"type":"integer"}, "owner": f2, "assumptions": { items: {"text":true} }, "weight": {"type":"number"}, "visibility": f6, "tags": { items: {} }, "provenance": f21, "retired": f38 } };

/** The fields of each file kind. */
export const fieldsOf: Readonly<Record<FileKind, Field>> = {
  "activity": f35,
  "area": f39,
  "assessment": f42,
  "decision": f48,
  "kpi": f65,
  "operational-goal": f68,
  "organisations": f70,
  "plan": f77,
  "proposal": f79,
  "report": f86,
  "sources": f88,
  "strategic-goal": f89,
};
