import type { Usage } from '@/lib/extraction/model';
import type {
  Basis,
  EventType,
  ModelExtraction,
  QuestionKind,
  Role,
} from '@/lib/extraction/schema';
import type { When } from '@/lib/extraction/when';

/** Words of the entry, of a correction, or of one page of a file; UTF-16, half-open. */
export type GroundedSource = {
  /** Only where the words stand in a correction. */
  correctionId?: string;
  evidenceId: string | null;
  page: number | null;
  start: number;
  end: number;
  quote: string;
};

export type GroundedEvent = When & {
  type: EventType;
  title: string;
  description: string | null;
  datePhrase: string | null;
  location: string | null;
  basis: Basis;
  participants: { name: string; role: Role }[];
  /** At least one. */
  sources: GroundedSource[];
  /** Ids of the files that show it: those of its quotes among them. */
  files: string[];
};

export type GroundedItem = {
  title: string;
  dueDate: string | null;
  duePhrase: string | null;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  quote: string;
};

/** What only the writer can settle. It never blocks: the event stands as it is until then. */
export type GroundedQuestion = {
  kind: QuestionKind;
  prompt: string;
  /** Answers of one tap, at most four; none where only the writer's own words can answer. */
  options: { label: string; date: string | null; time: string | null }[];
  /** Indexes of the event and the to-do that the answer changes. */
  event: number | null;
  item: number | null;
  source: GroundedSource;
};

export type Grounded = {
  events: GroundedEvent[];
  actionItems: GroundedItem[];
  questions: GroundedQuestion[];
  /** Events and to-dos that could not be shown in their sources. */
  dropped: number;
};

export type Extraction = Grounded & {
  raw: ModelExtraction;
  model: string;
  promptVersion: string;
  usage: Usage | null;
};
