/** View → page. The only file that knows Handlebars. */
import Handlebars from 'handlebars';
import type { Templates } from '../model.ts';

/** Names of the templates in `templates/pages/`. */
export type PageName = 'report';

/**
 * Renders a page into one self-contained file. Every value is escaped: templates use double braces only (tested), and a field the
 * view does not have is an error.
 */
export function renderPage(page: PageName, view: object, templates: Templates): string {
  const source = templates.pages.get(page);
  if (source === undefined) throw new Error(`no template "${page}"`);
  const handlebars = Handlebars.create();
  for (const [name, partial] of templates.partials) handlebars.registerPartial(name, partial);
  const render = handlebars.compile(source, { strict: true, preventIndent: true });
  // The style sheet is the package's own; its hash stands in the page's policy, so it must arrive unescaped.
  return render({ ...view, style: new Handlebars.SafeString(templates.style), styleHash: templates.styleHash });
}
