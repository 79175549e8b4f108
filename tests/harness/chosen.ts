/** What a visitor may have chosen, from the address of a harness page. */
import { DEFAULT_ACCESS } from '#core/access.ts';
import { access, language } from '#renderer/state.ts';

/** Takes `language=en`, `text=2`, `contrast=high`, `reach=low` and `motion=reduced`. */
export function chooseFrom(options: URLSearchParams): void {
  language.value = options.get('language') === 'en' ? 'en' : 'zh-Hans';
  access.value = {
    ...DEFAULT_ACCESS,
    textScale: options.get('text') === '2' ? 2 : 1,
    contrast: options.get('contrast') === 'high' ? 'high' : 'normal',
    lowReach: options.get('reach') === 'low',
    reducedMotion: options.get('motion') === 'reduced',
  };
}
