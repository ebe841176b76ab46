type Clipboard = Pick<DataTransfer, 'types' | 'files'>;

/**
 * The files of a paste; none where it is text. Word processors and spreadsheets put a picture of the
 * text beside it, while a copied file may have its name beside it as plain text.
 */
export function pastedFiles({ types, files }: Clipboard): File[] {
  const isText = types.includes('text/plain') && types.some((type) => /html|rtf/.test(type));
  return isText ? [] : [...files];
}
