// Ends with 0 when the application in this container is ready to serve, with 1 when it is not.
const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`;
const isReady = await fetch(url, { signal: AbortSignal.timeout(2_500) }).then(
  (response) => response.ok,
  () => false,
);
process.exitCode = isReady ? 0 : 1;
