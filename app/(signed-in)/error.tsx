'use client';

import { PageTrouble } from '@/components/shell/page-trouble';

export default PageTrouble;
