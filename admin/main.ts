/** Opens the CMS: Decap's parts, our forms, formats and words, and the configuration that the server gives. */

import './without-https.ts';
import type { CMS as Decap } from 'decap-cms-core';
import { DecapCmsCore } from 'decap-cms-core';
import { registerBackends } from './backends/register.ts';
import { chineseFor } from './chinese.ts';
import { registerFormats } from './formats.ts';
import { loadConfig } from './load-config.ts';
import { registerPreviews } from './previews/register.ts';
import { reloadOnJump } from './reload-on-jump.ts';
import { rememberSaved } from './remember-saved.ts';
import { registerWidgets } from './widgets/register.ts';
import './admin.css';

const cms = DecapCmsCore as Decap;

registerFormats(cms);
registerBackends(cms);
registerWidgets(cms);
registerPreviews(cms);
reloadOnJump();
rememberSaved();
const config = await loadConfig();
const chinese = chineseFor(config.publish_mode);
// What goes wrong before Decap has read which language it is to speak is said in “en”.
for (const language of ['zh_Hans', 'en']) cms.registerLocale(language, chinese);
document.getElementById('starting')?.remove();
cms.init({ config: { ...config, load_config_file: false } as never });
