import fs from 'fs';
const rd=f=>fs.readFileSync(f,'utf8').trim().split('\n').map(l=>JSON.parse(l));
const docs=rd(process.argv[2]),qs=rd(process.argv[3]);
const tok=t=>process.argv[4]==='fold'?t.normalize('NFD').replace(/\p{M}/gu,'').toLowerCase().match(/[\p{L}\p{N}]+/gu)??[]:t.toLowerCase().match(/[\p{L}\p{N}]+/gu)??[];
const k1=1.2,b=.75;const df=new Map(),D=docs.map(d=>{const tf=new Map();const ts=tok(d.text);for(const t of ts)tf.set(t,(tf.get(t)??0)+1);for(const t of tf.keys())df.set(t,(df.get(t)??0)+1);return{id:d.id,tf,n:ts.length}});
const avg=D.reduce((s,d)=>s+d.n,0)/D.length;let r1=0,r5=0;
for(const q of qs){const ts=new Set(tok(q.text));const sc=D.map(d=>{let s=0;for(const t of ts){const f=d.tf.get(t);if(!f)continue;const n=df.get(t);s+=Math.log(1+(D.length-n+.5)/(n+.5))*f*(k1+1)/(f+k1*(1-b+b*d.n/avg))}return[d.id,s]}).sort((a,b)=>b[1]-a[1]);
const rk=sc.findIndex(x=>q.accept.includes(x[0]));if(rk===0)r1++;if(rk<5)r5++;}
console.log('bm25',r1/qs.length,r5/qs.length);
