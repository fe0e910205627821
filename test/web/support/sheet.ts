import type { Locator } from 'playwright-core';

/** Drawn with the mouse on the sheet that opens, and saved. */
export const SIGNATURE = Symbol('a signature');
/** A document that is uploaded. */
export const PDF = Symbol('a document');

/**
 * What somebody writes into a form, by what its fields are called on the screen: text, several texts or ticks, rows of
 * a list, the fields of a group. A flag and a choice are what their buttons say.
 */
export interface Writing {
  readonly [label: string]: string | readonly string[] | Writing | readonly Writing[] | typeof SIGNATURE | typeof PDF;
}

const isTexts = (value: readonly unknown[]): value is readonly string[] => typeof value[0] === 'string';
const isRows = (value: Writing[string]): value is readonly Writing[] => Array.isArray(value) && !isTexts(value);

const fieldOf = (within: Locator, label: string): Locator =>
  within.locator(`.ant-form-item:has(> * > .ant-form-item-label > label[title="${label}"])`).first();
const groupOf = (within: Locator, label: string): Locator =>
  within.locator(`fieldset.group:has(> legend:text-matches("^${label}\\\\*?$"))`).first();

/** Fills in a form as a person does: field by field, by what can be seen of them. What is not named stays as it is. */
export async function write(within: Locator, writing: Writing): Promise<void> {
  for (const [label, value] of Object.entries(writing)) {
    const field = fieldOf(within, label);
    if (value === SIGNATURE) await sign(field);
    else if (value === PDF) await upload(field);
    else if (typeof value === 'string') await put(field, value);
    else if (Array.isArray(value) && isTexts(value)) for (const text of value) await put(field, text);
    else {
      await say(within, field, label);
      const group = groupOf(within, label);
      if (isRows(value)) await writeRows(group, value);
      else await write(group, value as Writing);
    }
  }
}

/** What is either declared or told has to be told before there is anything to write on. */
async function say(within: Locator, field: Locator, label: string): Promise<void> {
  await field.or(groupOf(within, label)).first().waitFor();
  if ((await field.count()) > 0)
    await field
      .locator('.ant-radio-group')
      .getByText(/^(有|是)$/)
      .click();
}

async function writeRows(list: Locator, rows: readonly Writing[]): Promise<void> {
  // Its own rows and its own button: a row may hold a list itself.
  const lines = list.locator(':scope > .list-scroll > table > tbody > tr');
  const add = list.locator(':scope > .list-foot').getByRole('button', { name: '添加一行' });
  for (const [index, row] of rows.entries()) {
    if ((await lines.count()) <= index) await add.click();
    for (const [column, value] of Object.entries(row)) {
      await put(lines.nth(index).locator(`td[data-label="${column}"]`), value as string);
    }
  }
}

/** What can be written on, told by how it looks. */
const KINDS = {
  choice: '.ant-radio-group',
  ticks: '.ant-checkbox-group',
  tick: '.ant-checkbox',
  day: '.ant-picker',
  known: '.ant-select-auto-complete',
  texts: '.ant-select-multiple',
  list: '.ant-select',
  text: 'input, textarea',
} as const;
type Kind = keyof typeof KINDS;

async function kindOf(field: Locator): Promise<Kind | undefined> {
  await field.locator('input, textarea').first().waitFor({ state: 'attached' });
  return field.evaluate(
    (element, kinds) => kinds.find(([, looks]) => element.querySelector(looks))?.[0],
    Object.entries(KINDS) as [Kind, string][],
  );
}

async function put(field: Locator, value: string): Promise<void> {
  const input = field.locator('input, textarea').first();
  switch (await kindOf(field)) {
    case 'choice':
      return field.locator('.ant-radio-group').getByText(value, { exact: true }).click();
    case 'ticks':
      return field.getByRole('checkbox', { name: value, exact: true }).check();
    case 'tick':
      return input.setChecked(value === '是');
    case 'texts':
      await input.fill(value);
      return input.press('Enter');
    case 'list':
      return choose(field, value);
    default:
      await input.fill(value);
      return input.press('Tab'); // closes what it has opened
  }
}

/** Opens the list of a field, chooses, and sees that it was chosen before going on. */
async function choose(field: Locator, value: string): Promise<void> {
  const select = field.locator('.ant-select');
  await select.click();
  const list = await field.locator('input[aria-expanded="true"]').getAttribute('aria-controls');
  // What still slides open is under the mouse at one moment and not at the next.
  await field
    .page()
    .waitForFunction(() => document.querySelector('.ant-slide-up-enter, .ant-slide-up-appear') === null);
  const options = field.page().locator(`.ant-select-dropdown:has([id="${list}"]) .ant-select-item-option`);
  await options.filter({ hasText: new RegExp(`^${value}( |$)`) }).click();
  await select.filter({ hasText: value }).waitFor();
}

async function upload(field: Locator): Promise<void> {
  const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
  await field.locator('input[type=file]').setInputFiles({ name: '订单.pdf', mimeType: 'application/pdf', buffer });
  await field.getByText('订单.pdf').waitFor();
}

async function sign(field: Locator): Promise<void> {
  await field.getByRole('button', { name: '手写签名' }).click();
  const dialog = field.page().getByRole('dialog').filter({ hasText: '请在下面签名' });
  const sheet = dialog.locator('canvas.signature');
  await sheet.waitFor();
  await field.page().waitForFunction(() => document.querySelector('.ant-zoom-enter, .ant-zoom-appear') === null);
  const { x = 0, y = 0 } = (await sheet.boundingBox()) ?? {};
  const { mouse } = field.page();
  await mouse.move(x + 40, y + 90);
  await mouse.down();
  for (const [across, down] of [
    [90, 40],
    [120, 130],
    [180, 50],
    [260, 110],
    [330, 80],
  ]) {
    await mouse.move(x + across, y + down, { steps: 8 });
  }
  await mouse.up();
  await dialog.getByRole('button', { name: '保存' }).click();
  await field.getByText('signature.png').waitFor();
}
