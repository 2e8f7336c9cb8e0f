import type { ValidateFunction } from 'ajv';

export const activity: ValidateFunction;
export const area: ValidateFunction;
export const assessment: ValidateFunction;
export const decision: ValidateFunction;
export const kpi: ValidateFunction;
export const mapping: ValidateFunction;
export const operational_goal: ValidateFunction;
export const organisations: ValidateFunction;
export const plan: ValidateFunction;
export const proposal: ValidateFunction;
export const report: ValidateFunction;
export const sources: ValidateFunction;
export const strategic_goal: ValidateFunction;
