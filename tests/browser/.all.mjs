import { openSite } from './site.mjs'; import { readAll } from './text/index.mjs';
const site=openSite(process.argv[2],'/repo/'); const t=Date.now();
for (const [rule,f] of readAll(site)) if (f.length) { console.log(rule, f.length); for (const x of f.slice(0,5)) console.log('   ',x.page,x.element,x.found); }
console.log('read in', (Date.now()-t)/1000);
