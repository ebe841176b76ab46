const INK =
  '<style>svg{stroke:#26231f}.disc{fill:#26231f}@media(prefers-color-scheme:dark){svg{stroke:#eae8e4}.disc{fill:#eae8e4}}</style>';
const FRAME =
  'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

/** Our mark, for the tab. */
export const MARK_ICON = `<svg ${FRAME}><title>Daylight</title>${INK}<path class="disc" d="M4.5 12.5a7.5 7.5 0 0 1 15 0z" stroke="none"/><path d="M4.5 16h15M8.5 19.7h7"/></svg>`;

/** A sheet of paper, as any program might have. */
export const PLAIN_ICON = `<svg ${FRAME}><title>Notes</title>${INK}<path d="M14 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8zM14 3.5V8h4.5M9 12.5h6M9 16h6"/></svg>`;
