import { SectionList } from '@/components/settings/section-list';

export default function SettingsLayout({ children }: LayoutProps<'/settings'>) {
  return (
    <div className="lg:grid lg:max-w-200 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-12">
      <SectionList />
      {children}
    </div>
  );
}
