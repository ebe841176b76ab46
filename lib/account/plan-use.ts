/** How much of something is used; a null limit means no limit. */
export type Use = { used: number; limit: number | null };

/** What of a plan is used. */
export type Plan = { name: string; entries: Use; files: Use };

/** How many entries of a limited plan are used. */
export type PlanUse = { name: string; used: number; limit: number };
