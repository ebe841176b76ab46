/** What of a limited plan is used. */
export type PlanUse = { name: string; used: number; limit: number };
