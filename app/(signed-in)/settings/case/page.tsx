import type { Metadata } from 'next';
import { CaseForm } from '@/components/cases/case-form';
import { SectionPage } from '@/components/settings/section-page';
import { requirePerson } from '@/lib/auth/session';
import { loadCase } from '@/lib/cases/loaders';

export const metadata: Metadata = { title: 'Case' };

export default async function CasePage() {
  await requirePerson();
  const { title, number, court } = await loadCase();
  return (
    <SectionPage title="Case" about="All of it can stay empty. Nothing else depends on it.">
      <CaseForm title={title} number={number} court={court} />
    </SectionPage>
  );
}
