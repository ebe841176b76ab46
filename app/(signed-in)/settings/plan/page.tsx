import type { Metadata } from 'next';
import { PlanSection } from '@/components/settings/plan-section';
import { requirePerson } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Plan and usage' };

export default async function PlanPage() {
  await requirePerson();
  return <PlanSection />;
}
