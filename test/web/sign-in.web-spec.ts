import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('signing in', () => {
  it('leads a clerk through the form to her work, and back to the form when she signs out', async () => {
    const desk = await workbench.visitor();
    const { page } = await desk.open('/');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await desk.barriers()).toEqual([]);
    await page.getByLabel('用户名').fill('clerk');
    await page.getByLabel('密码').fill('demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    await page.getByRole('button', { name: /陈晓雯/ }).click();
    await page.getByText('退出登录').click();
    await page.getByText('已退出登录。').waitFor();
  });

  it('is over in every tab of the browser when she signs out in one, and each says so', async () => {
    const desk = (await workbench.visitor()).expects(/status of 401/);
    const { page } = await desk.open('/');
    await page.getByLabel('用户名').fill('clerk');
    await page.getByLabel('密码').fill('demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: '我的工作' }).waitFor();
    await page.getByRole('button', { name: /陈晓雯/ }).click();
    await page.getByText('退出登录').click();
    await page.getByText('已退出登录。').waitFor();
    await other.getByText('已退出登录。').waitFor();
    expect(await other.getByText('登录已结束，请重新登录。').count()).toBe(0);
  });

  it('says what was wrong with a wrong password, and stays', async () => {
    const desk = (await workbench.visitor()).expects(/status of 401/);
    const { page } = await desk.open('/orders');
    await page.getByLabel('用户名').fill('clerk');
    await page.getByLabel('密码').fill('demo ');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('用户名或密码');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('leads back to the page that was asked for, in the language of the browser', async () => {
    const desk = await workbench.visitor({ language: 'en' });
    const { page } = await desk.open('/orders?overdue=true');
    await page.getByLabel('User name').fill('manager');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Orders' }).waitFor();
    expect(new URL(page.url()).search).toBe('?overdue=true');
  });
});
