import { describeHostContract } from './contract.ts';
import { createBrowserSubject } from './browser-subject.ts';

describeHostContract('browser with a real Chromium', createBrowserSubject);
