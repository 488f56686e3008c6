// jsdom lacks what browsers have had for years; Node lends its own.
const { TestEnvironment } = require('jest-environment-jsdom');
const lent = [
  'structuredClone',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'BroadcastChannel',
];

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of lent) this.global[name] = globalThis[name];
    this.global.matchMedia ??= (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    });
    // Of pseudo-elements jsdom knows nothing, and says so at length each time antd measures a scrollbar.
    const styles = this.global.getComputedStyle.bind(this.global);
    this.global.getComputedStyle = (element) => styles(element);
    // Node's own would keep the test open.
    this.global.MessageChannel ??= class {
      port1 = { onmessage: null, close() {} };
      port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data }), 0), close() {} };
    };
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }
};
