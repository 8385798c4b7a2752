/**
 * Decap compares a form with the entry as it was opened, even after a save: what is changed back to that would count
 * as no change and could not be saved. So what was saved takes the opened one's place.
 */

import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map as Fields } from 'immutable';

type State = Fields<string, unknown>;

export function rememberSaved(): void {
  let wasSaving = false;
  store.subscribe(() => {
    const { entryDraft, entries } = store.getState();
    const draft = entryDraft.get('entry') as State | undefined;
    const isSaving = draft?.get('isPersisting') === true;
    const isSaved = wasSaving && !isSaving && entryDraft.get('hasChanged') === false;
    wasSaving = isSaving;
    if (!isSaved || draft === undefined) return;
    const collection = String(draft.get('collection'));
    const opened = entries.getIn(['entities', `${collection}.${draft.get('slug')}`]) as State | undefined;
    if (opened === undefined) return;
    const entry = { ...opened.toObject(), data: draft.get('data') };
    store.dispatch({ type: 'ENTRY_SUCCESS', payload: { collection, entry } });
  });
}
