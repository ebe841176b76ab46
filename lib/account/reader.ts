/** The model that entries are sent to, and the host it runs at. */
export type Reader = { model: string; host: string };
