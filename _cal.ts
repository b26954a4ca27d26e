import { compareTranscripts } from './src/audit/chat/index.ts';
import { createRandom } from './test/audit/chat/invented.ts';
import { inventChat } from './test/audit/chat/invented-chat.ts';
const [first, count, messages] = process.argv.slice(2).map(Number);
const bins = Array.from({length:10},()=>({n:0,p:0,f:0,pairs:new Set<number>()}));
const byE = new Map([0,.01,.05].map(e=>[e,Array.from({length:10},()=>({n:0,p:0,f:0,pairs:new Set<number>()}))]));
let brier=0,N=0,logloss=0;
for(let seed=first;seed<first+count;seed++){
  const erasure=[0,.01,.05][seed%3];
  const chat=inventChat(createRandom(seed),{erasure,messages,script:seed%2===0?'latin':'han'});
  const {messages:ms}=compareTranscripts(chat.a,chat.b);
  const left=chat.truth.filter(({fate})=>fate==='lost'||fate==='filtered');
  for(const {verdict,text,pFiltered} of ms){ if(verdict!=='missing')continue;
    const at=left.findIndex(t=>text===t.text||text.startsWith(`${t.text} `)); if(at<0)continue;
    const [truth]=left.splice(at,1); const f=truth.fate==='filtered'?1:0; const p=pFiltered!;
    for(const b of [bins,byE.get(erasure)!]){const x=b[Math.min(9,Math.floor(10*p))];x.n++;x.p+=p;x.f+=f;x.pairs.add(seed);}
    brier+=(p-f)**2;N++;logloss-=Math.log(Math.max(1e-6,f?p:1-p));
  }
}
const show=(b:any)=>b.map((x:any)=>x.n?`${(x.p/x.n).toFixed(2)}/${(x.f/x.n).toFixed(2)}(${x.n},${x.pairs.size})`:'-').join(' ');
console.log(`messages ${messages} seeds ${first}.. brier ${(brier/N).toFixed(4)} logloss ${(logloss/N).toFixed(4)} N ${N}`);
console.log(' all  ',show(bins)); for(const [e,b] of byE) console.log(' '+e,show(b));
