type Operator = 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in';
export type Filter = { column: string; operator: Operator; values: string[] };

const grammar = /^([A-Za-z_][A-Za-z0-9_]*)=(eq|neq|lt|lte|gt|gte|in)\.([\s\S]*)$/;

/** Reads a hosted filter (`column=eq.value`, `column=in.(a,b)`). Throws when it is none of these. */
export function parseFilter(text: string | undefined): Filter | null {
  if (!text) return null;
  const [, column, operator, rest] = grammar.exec(text) ?? [];
  if (!column || !operator || rest === undefined) {
    throw new Error('Error parsing `filter` params');
  }
  const values = operator === 'in' ? rest.replace(/^\(|\)$/g, '').split(',') : [rest];
  return { column, operator: operator as Operator, values: values.map(unquote) };
}

/** Whether a row image passes; a missing or null value never does. */
export function passes(filter: Filter | null, row: Record<string, unknown>): boolean {
  if (!filter) return true;
  const value = row[filter.column];
  if (value === null || value === undefined) return false;
  const wanted = filter.values[0] ?? '';
  const text = String(value);
  switch (filter.operator) {
    case 'in':
      return filter.values.includes(text);
    case 'eq':
      return text === wanted;
    case 'neq':
      return text !== wanted;
    default:
      return inOrder(filter.operator, compare(value, wanted));
  }
}

function compare(value: unknown, wanted: string): number {
  if (typeof value === 'number') return value - Number(wanted);
  const text = String(value);
  return text < wanted ? -1 : Number(text > wanted);
}

function inOrder(operator: 'lt' | 'lte' | 'gt' | 'gte', difference: number): boolean {
  if (operator === 'lt') return difference < 0;
  if (operator === 'lte') return difference <= 0;
  return operator === 'gt' ? difference > 0 : difference >= 0;
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, '');
}
