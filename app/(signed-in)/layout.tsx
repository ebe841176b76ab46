import { Suspense } from 'react';
import { AccountMenu } from '@/components/account/account-menu';
import { JobToasts } from '@/components/jobs/job-toasts';
import { Bell } from '@/components/notices/bell';
import { DiscreetMode } from '@/components/safety/discreet-mode';
import { LockWatch } from '@/components/safety/lock-watch';
import { SearchLink } from '@/components/search/search-link';
import { Brand } from '@/components/shell/brand';
import { ConnectionLine } from '@/components/shell/connection-line';
import { ForgetOnReturn } from '@/components/shell/forget-on-return';
import { LeaveButton } from '@/components/shell/leave-button';
import { Nav } from '@/components/shell/nav';
import { PlanMeter } from '@/components/shell/plan-meter';
import { SkipLink } from '@/components/shell/skip-link';
import { loadPlanUse, loadProfile } from '@/lib/account/loaders';
import { loadDraftKey } from '@/lib/auth/draft-key';
import { requirePerson } from '@/lib/auth/session';
import { publicConfig } from '@/lib/env/server';
import { AccessProvider } from '@/lib/supabase/access';

export default async function SignedInLayout({ children }: LayoutProps<'/'>) {
  const person = await requirePerson();
  const [use, { idleMinutes, discreet }, draftKey] = await Promise.all([
    loadPlanUse(),
    loadProfile(),
    loadDraftKey(),
  ]);
  // What stands in a boundary is made alive in a task of its own: a phone is blocked by short ones.
  return (
    <AccessProvider value={{ ...publicConfig(), userId: person.id }}>
      <div className="min-h-dvh pb-[calc(3.75rem+env(safe-area-inset-bottom))] lg:grid lg:grid-cols-[var(--spacing-rail)_minmax(0,1fr)] lg:grid-rows-[var(--spacing-bar)_1fr] lg:pb-0">
        <SkipLink />
        <header className="no-print sticky top-0 z-20 h-bar border-line border-b bg-paper pr-2 pl-4 lg:col-start-2 lg:flex lg:items-center lg:justify-end lg:gap-3 lg:border-b-0 lg:px-10">
          <div className="flex h-[3.1875rem] items-center gap-1 lg:h-auto lg:gap-3">
            <LeaveButton />
            <Brand href="/journal" className="mr-auto inline-flex lg:hidden" />
            <Suspense>
              <SearchLink />
              <Bell />
              <AccountMenu owner={{ userId: person.id, draftKey }} email={person.email} />
            </Suspense>
          </div>
          <ConnectionLine />
        </header>
        <Suspense>
          <Nav>{use && <PlanMeter use={use} className="mt-auto hidden px-2 lg:block" />}</Nav>
        </Suspense>
        <main id="main" tabIndex={-1} className="px-4 pt-5 pb-16 lg:col-start-2 lg:px-10 lg:pt-6">
          {children}
        </main>
        <DiscreetMode on={discreet} />
        <ForgetOnReturn />
        <LockWatch idleMinutes={idleMinutes} />
        <Suspense>
          <JobToasts discreet={discreet} />
        </Suspense>
      </div>
    </AccessProvider>
  );
}
