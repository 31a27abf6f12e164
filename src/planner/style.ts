/** Style of the planner pages: phone first, and A4 on paper. */
export const STYLE = `
:root{--ink:#1d2524;--soft:#55605d;--brand:#0b4f45;--ground:#f6f3ec;--line:#d4cebf;--focus:#b35900}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--brand)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem;z-index:2}
header{background:var(--brand);color:#fff;padding:.7rem 1rem;display:flex;justify-content:space-between;align-items:center;gap:1rem}
header p{margin:0;font-weight:600}
header button{background:none;color:#fff;border:1px solid #fff;border-radius:.4rem;padding:.4rem .8rem;font:inherit;cursor:pointer}
nav ul{list-style:none;margin:0;padding:.4rem .6rem;display:flex;flex-wrap:wrap;gap:.25rem;background:#fff;border-bottom:1px solid var(--line)}
nav a{display:block;padding:.5rem .7rem;border-radius:.4rem;text-decoration:none}
nav a[aria-current]{background:var(--brand);color:#fff}
main{max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.15rem;margin:1.6rem 0 .4rem}
p{max-width:44rem}
.soft{color:var(--soft);font-size:.92rem}
.notice{background:#fff3d6;border:1px solid #d9b25c;padding:.5rem .8rem;margin:0;max-width:none}
form.filters{display:flex;flex-wrap:wrap;gap:.7rem;align-items:end;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.8rem;margin:.8rem 0}
label{display:grid;gap:.2rem;font-size:.9rem;min-width:0;flex:1 1 9rem}
input,select,button.go{font:inherit;padding:.5rem;border:1px solid #8d8778;border-radius:.4rem;background:#fff;color:var(--ink);min-width:0;width:100%;min-height:2.75rem}
button.go{background:var(--brand);color:#fff;border-color:var(--brand);cursor:pointer;flex:0 1 6rem;width:auto}
.figures{display:flex;flex-wrap:wrap;gap:.8rem;padding:0;margin:1rem 0}
.figures div{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.7rem 1rem;flex:1 1 9rem}
.figures dt{color:var(--soft);font-size:.9rem}.figures dd{margin:0;font-size:1.6rem;font-weight:650}
.figures dd small{font-size:.85rem;font-weight:400;color:var(--soft);display:block}
.pair{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
@media(min-width:60rem){.pair{grid-template-columns:repeat(2,minmax(0,1fr))}}
figure{margin:.5rem 0;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.6rem}
td.period,th.period{white-space:nowrap}
figure img{display:block;width:100%;max-width:44rem;margin:0 auto;height:auto;max-height:44rem;object-fit:contain}
figcaption{font-size:.9rem;color:var(--soft)}
.table{overflow-x:auto;background:#fff;border:1px solid var(--line);border-radius:.6rem;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.6rem .7rem .2rem}
th,td{padding:.45rem .7rem;text-align:left;border-top:1px solid var(--line);vertical-align:top}
td.number,th.number{text-align:right}td.number{white-space:nowrap}
@media(max-width:30rem){th,td{padding:.45rem .5rem}td.number{white-space:normal}}
details{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.6rem .9rem;margin:1rem 0}
summary{cursor:pointer;font-weight:600}
.sign{max-width:24rem;margin:2rem auto}.sign form{display:grid;gap:.9rem;margin:1rem 0}.sign button.go{width:100%}
.error{border-left:4px solid #a3261b;background:#fff;padding:.6rem .9rem}
ul.alarms{padding-left:1.1rem}
@media print{
@page{size:A4;margin:16mm}
body{background:#fff;font-size:10pt}
header,nav,form,.downloads,.screen{display:none!important}
main{padding:0;max-width:none}
.table,figure,details,.figures div{border-radius:0;break-inside:avoid;overflow:visible}
.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
figure img{max-height:80mm}
h2{break-after:avoid}
}
`;
