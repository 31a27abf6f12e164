import fs from 'fs';
import { readContentFiles, contentRoot } from '../src/cli/content-files.ts';
import { loadLexicon } from '../src/retrieval/lexicon.ts';
import { buildSearch } from '../src/retrieval/search.ts';
const rd=(f:string)=>fs.readFileSync(f,'utf8').trim().split('\n').map(l=>JSON.parse(l));
const dir=process.argv[2]!; const docs=rd(dir+'/docs.jsonl'); let qs=rd(dir+'/q.jsonl'); if(qs.length>2000) qs=qs.filter((_,i)=>i%6===0);
const {lexicon}=loadLexicon(await readContentFiles(contentRoot()));
const run=async(name:string,shares:any,lex=lexicon)=>{const s=await buildSearch(docs.map((d:any)=>({id:d.id,fields:{body:[d.text]}})),{lexicon:lex,shares});let a=0,b=0;for(const q of qs){const h=await s.find(q.text,5);const r=h.findIndex(x=>q.accept.includes(x.id));if(r===0)a++;if(r>=0)b++;}console.log(name,(a/qs.length).toFixed(4),(b/qs.length).toFixed(4));};
for(const [l,v] of [[.7,.3]]) await run("x",{lexical:l,vector:v,asked:0});
