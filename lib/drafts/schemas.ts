/** The schemas of what the server answers, loaded with the first answer: no page waits for zod. */
export const draftSchemas = () => import('@/lib/drafts/schema');
