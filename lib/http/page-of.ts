/** The header that says whose page asks: nobody else's session may answer it. */
export const PAGE_OF = 'x-page-of';

/** Whose page asked; '' where it doesn't say, which is nobody's. */
export function pageOf(request: Request): string {
  return request.headers.get(PAGE_OF) ?? '';
}
