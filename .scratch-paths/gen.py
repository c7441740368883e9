s=open('/work/main/index.html').read()
import re
s=re.sub(r'<script async src="/dist/wayleaf.js"></script>','<script type="module" src="/src/paths/define.ts"></script>',s)
# only compare section
a=s.index('<section id="compare"'); b=s.index('</section>', s.index('</wayleaf-paths>'))+10
head=s[:s.index('<body>')]
body=s[a:b]
open('/work/main/.scratch-paths/en.html','w').write(head+'<body><main>'+body+'</main></body></html>')
open('/work/main/.scratch-paths/ar.html','w').write(head.replace('lang="en-US"','lang="ar" dir="rtl"')+'<body><main>'+body+'</main></body></html>')
open('/work/main/.scratch-paths/de.html','w').write(head.replace('lang="en-US"','lang="de"')+'<body><main>'+body+'</main></body></html>')
open('/work/main/.scratch-paths/json.html','w').write(head+'<body><main><section class="band"><div class="page"><wayleaf-paths src="/stories/sample/paths.json"></wayleaf-paths></div></section></main></body></html>')
