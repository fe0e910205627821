// What the README's lines need of curl, for a machine that has none: node test/support/curl.mjs -s URL -H 'name: value' -d 'body'
const headers = {};
let [url, body] = [];
for (let at = 2; at < process.argv.length; at++) {
  const [given, next] = [process.argv[at], process.argv[at + 1]];
  if (given === '-s') continue;
  if (given === '-H') headers[next.slice(0, next.indexOf(':'))] = next.slice(next.indexOf(':') + 1).trim();
  else if (given === '-d') body = next;
  else if (given.startsWith('-')) throw new Error(`${given} is not among what the README's lines need`);
  else url = given;
  if (given === '-H' || given === '-d') at++;
}
const answer = await fetch(url, { method: body === undefined ? 'GET' : 'POST', headers, body });
process.stdout.write(await answer.text());
