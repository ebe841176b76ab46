import { PageHeader } from '@/components/ui/page-header';

export default function Loading() {
  return (
    <PageHeader back={{ href: '/export', label: 'Export' }} title="Chronology">
      <p role="status">Putting your events in order</p>
    </PageHeader>
  );
}
