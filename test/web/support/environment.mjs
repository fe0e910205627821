import { TestEnvironment } from 'jest-environment-node';

/** Node, and whether the test that just ran has failed: its windows tell then what they showed. */
export default class BrowserTestEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasTestFailed = false;
    if (name === 'test_fn_failure') this.global.hasTestFailed = true;
  }
}
