/** The page's entry: composes and starts. */
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-serif-sc/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/tokens.css';
import './styles/quotes.css';
import './styles/base.css';
import './styles/views.css';
import './styles/home.css';
import './styles/warning.css';
import './styles/access.css';
import './styles/staff.css';
import './styles/packs.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { openBridge } from './bridge-client.ts';
import { loadFirstViewFonts } from './first-view-fonts.ts';
import { registeredExhibits } from './registry.ts';
import { startShell } from './shell.ts';
import { kiosk } from './state.ts';

const root = document.getElementById('shell');
if (root !== null) {
  const bridge = openBridge();
  const [shell] = await Promise.all([startShell(bridge, registeredExhibits()), loadFirstViewFonts(bridge)]);
  render(<App shell={shell} />, root);
  const start = kiosk.value?.start;
  if (start !== undefined) shell.session.dispatch({ type: 'open-exhibit', exhibit: start });
}
