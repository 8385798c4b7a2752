/** The widgets of the forms: Decap's plain ones, and ours. */
import type { CMS } from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import select from 'decap-cms-widget-select';
import text from 'decap-cms-widget-text';
import type { OWN_WIDGETS, STOCK_WIDGETS } from '../../src/cms/form-field.ts';
import { AssignmentsControl } from './assignments.ts';
import type { ControlClass } from './control.ts';
import { DayControl } from './day.ts';
import { DerivedControl } from './derived.ts';
import { EntryIdControl } from './entry-id.ts';
import { LineControl } from './line.ts';
import { LinesControl } from './lines.ts';
import { ObligationsControl } from './obligations.ts';
import { ReferenceControl } from './reference.ts';
import { ReferencesControl } from './references.ts';
import { RegistryRowsControl } from './registry-rows.ts';
import { RowIdControl } from './row-id.ts';
import { SectionControl } from './section.ts';

const STOCK = { text, number, boolean, select, list, object, image } satisfies Record<
  (typeof STOCK_WIDGETS)[number],
  unknown
>;

const OWN: Record<(typeof OWN_WIDGETS)[number], ControlClass> = {
  string: LineControl,
  lines: LinesControl,
  assignments: AssignmentsControl,
  obligations: ObligationsControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  section: SectionControl,
  day: DayControl,
  'entry-id': EntryIdControl,
  'registry-rows': RegistryRowsControl,
  'row-id': RowIdControl,
  derived: DerivedControl,
};

export function registerWidgets(cms: CMS): void {
  for (const widget of Object.values(STOCK)) cms.registerWidget(widget.Widget());
  for (const [name, control] of Object.entries(OWN)) cms.registerWidget(name, control as never);
}
