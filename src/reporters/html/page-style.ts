/** How the page looks: the reader's own fonts, light and dark, on a phone, on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--page:light-dark(#f6f6f4,#14161a);--card:light-dark(#fff,#1c1f24);--sunk:light-dark(#f7f7f5,#15181c);--text:light-dark(#1c2026,#e7e9ec);--muted:light-dark(#59616b,#a3acb7);--line:light-dark(#dfe1e4,#343a42);--accent:light-dark(#1a5bb8,#8fb8f6);--chosen:light-dark(#eef4fd,#222c3a);
--error:light-dark(#b3261e,#ff9c92);--warning:light-dark(#85500a,#f2c267);--info:light-dark(#1a5bb8,#8fb8f6);--error-soft:light-dark(#fdeceb,#4a2321);--warning-soft:light-dark(#fdf1d8,#463414);--info-soft:light-dark(#e8f0fd,#213552);
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{background:var(--page);color:var(--text);font:15px/1.5 var(--sans);-webkit-text-size-adjust:100%;scroll-padding-top:5rem}
body{margin:0 auto;max-width:1520px;padding:0 24px 48px}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd{margin:0;padding:0;font-weight:inherit;font-size:inherit}
h1{font-size:22px;font-weight:650;letter-spacing:-.01em}h2{font-size:16px;font-weight:620}h2.quiet{margin:28px 0 10px}h4{font-size:13px;font-weight:620;color:var(--muted)}
ul,ol{list-style:none}
.muted{color:var(--muted)}.path,code,.place,.rule-name{font-family:var(--mono);font-size:.92em;overflow-wrap:anywhere}
a,.link{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
td .muted a{color:inherit}
button,input,select{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.link{background:none;border:0;padding:0;font-family:var(--mono);font-size:.92em;cursor:pointer;text-align:left}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:16px 32px;padding:28px 0 20px}
.top>div:first-child{flex:1 1 16rem}
.totals{display:flex;gap:28px}.totals li{color:var(--muted);font-size:13px;line-height:1.2}.totals strong{display:block;font-size:26px;font-weight:620;font-variant-numeric:tabular-nums;letter-spacing:-.02em;color:var(--text)}
.totals .error strong,.error-text{color:var(--error)}.totals .warning strong,.warning-text{color:var(--warning)}.totals .info strong,.info-text{color:var(--info)}
.switch{display:inline-flex;border:1px solid var(--line);border-radius:8px;padding:2px;background:var(--sunk)}
.switch button{border:0;background:none;border-radius:6px;padding:3px 11px;font-size:13px;color:var(--muted);cursor:pointer}
.switch button[aria-pressed=true]{background:var(--card);color:var(--text);box-shadow:0 0 0 1px var(--line);font-weight:560}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;margin:0 0 10px}
.failures{padding:14px 18px;border-color:var(--error)}.failures h2{color:var(--error)}.failures li{overflow-wrap:anywhere}
summary{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;padding:13px 18px;cursor:pointer;list-style:none;border-radius:12px}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;width:6px;height:6px;border:solid var(--muted);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg);margin-right:2px}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.file>summary h3{flex:1 1 12rem;font-weight:560}
.chips,.chip{white-space:nowrap}.chip{display:inline-block;border-radius:99px;padding:1px 9px;font-size:12.5px;font-variant-numeric:tabular-nums}
.chip.error{background:var(--error-soft);color:var(--error)}.chip.warning{background:var(--warning-soft);color:var(--warning)}.chip.info{background:var(--info-soft);color:var(--info)}
.scroll{max-height:52vh;overflow:auto;padding:0 18px 14px}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-top:1px solid var(--line);font-weight:inherit}
thead th{color:var(--muted);font-size:12.5px;border:0;padding-top:0}td.number,th.number{text-align:right;padding-right:0;font-variant-numeric:tabular-nums}
tbody th{min-width:11rem}td{overflow-wrap:anywhere;min-width:5rem}.scroll>p{margin-top:10px;font-size:14px}
.filters{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;align-items:center;gap:10px 24px;margin:18px -24px 0;padding:10px 24px;background:var(--page);border-bottom:1px solid var(--line);font-size:14px}
.filters label{display:inline-flex;align-items:center;gap:8px}.filters label>span,.filters legend{color:var(--muted);font-size:13px}
.filters fieldset{display:flex;gap:14px;border:0;margin:0;padding:0}.filters legend{float:left;padding:0}.search{flex:1 1 15rem}
.search input{flex:1;min-width:8rem}input[type=search],select{background:var(--card);border:1px solid light-dark(#8b929b,#6b7480);border-radius:8px;padding:5px 10px;max-width:100%}.rule select{max-width:17rem}
.check input{accent-color:var(--accent);margin:0}#count{color:var(--muted);font-variant-numeric:tabular-nums}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:22px;padding:4px 18px 20px}
@media(min-width:1180px){.columns:has(.preview){grid-template-columns:minmax(0,1fr) 676px}.preview{position:sticky;top:64px;align-self:start}}
.findings{border:1px solid var(--line);border-radius:10px;overflow:hidden}.findings li+li{border-top:1px solid var(--line)}
.finding{display:grid;grid-template-columns:auto 1fr;gap:1px 11px;width:100%;text-align:left;background:none;border:0;padding:9px 13px;cursor:pointer;border-left:3px solid transparent}
.finding:hover{background:var(--sunk)}.finding[aria-current=true]{background:var(--chosen);border-left-color:var(--accent)}.finding:focus-visible{outline-offset:-2px;border-radius:9px}
.finding .number{grid-row:span 2;margin-top:2px}.words{overflow-wrap:anywhere}.meta{color:var(--muted);font-size:12.5px;overflow-wrap:anywhere}
.number:not(td,th){display:inline-block;min-width:20px;height:20px;padding:0 5px;border-radius:6px;font:650 11.5px/20px var(--sans);text-align:center;color:#fff;font-variant-numeric:tabular-nums}
.number.error:not(td){background:#b3261e}.number.warning:not(td){background:#85500a}.number.info:not(td){background:#1a5bb8}
.left h4{margin:18px 0 7px}.left h5{margin:12px 0 5px;color:var(--muted)}
.source{background:var(--sunk);border:1px solid var(--line);border-radius:10px;padding:8px 0;max-height:56vh;overflow:auto;font-size:13px;line-height:1.65;position:relative}
.line{display:grid;grid-template-columns:3.6rem minmax(0,1fr);padding-right:12px}.line-number,.gap{color:var(--muted);font-family:var(--mono);text-align:right;padding-right:14px;user-select:none;font-size:12px}.gap{width:3.6rem}
.line code{white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;font-size:12.5px}.cut{color:var(--muted)}
.source .number{min-width:15px;height:15px;padding:0 3px;line-height:15px;font-size:10px;border-radius:4px;margin:0 2px;vertical-align:1px}
mark{color:inherit;border-radius:3px;padding:1px 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.error{background:var(--error-soft);box-shadow:0 1.5px 0 var(--error)}mark.warning{background:var(--warning-soft);box-shadow:0 1.5px 0 var(--warning)}mark.info{background:var(--info-soft);box-shadow:0 1.5px 0 var(--info)}
mark.chosen,.number.chosen:not(td){outline:2px solid var(--accent);outline-offset:1px}
.preview{min-width:0}.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px;min-height:34px}.controls{display:flex;gap:8px}
.hint{font-size:12.5px;min-height:0}.hint:empty{display:none}
.preview dl{border:1px solid var(--line);border-radius:10px 10px 0 0;padding:9px 14px;margin-top:8px;font-size:13.5px;display:grid;gap:3px}.preview dl>div{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:10px;border-radius:4px}
.preview dt{color:var(--muted);overflow-wrap:anywhere}.preview dd{overflow-wrap:anywhere}.preview .marked.error{outline:1px solid var(--error);outline-offset:2px}.preview .marked.warning{outline:1px solid var(--warning);outline-offset:2px}.preview .marked.info{outline:1px solid var(--info);outline-offset:2px}
.preview dd .number{height:17px;line-height:17px;min-width:17px;font-size:10.5px;border-radius:5px}
.stage{border:1px solid var(--line);border-radius:10px;background:var(--sunk);overflow:auto;margin-top:8px}dl+.stage{margin-top:0;border-top:0;border-radius:0 0 10px 10px}
iframe{display:block;width:674px;max-width:none;height:68vh;min-height:380px;border:0;margin:0 auto;background:#fff;color-scheme:light}iframe.phone{width:375px;box-shadow:0 0 0 1px var(--line)}iframe.turned{filter:invert(1) hue-rotate(180deg)}iframe.dark{background:#121212}
footer{color:var(--muted);font-size:12.5px;margin-top:26px;max-width:70ch}
:root:not(.scripted) .script{display:none}
@media(max-width:640px){body{padding:0 14px 32px}.filters{margin:14px -14px 0;padding:10px 14px;position:static}.columns{padding:2px 12px 14px}.totals{gap:20px}.filters fieldset{flex-wrap:wrap}.line{grid-template-columns:2.6rem minmax(0,1fr)}.line-number,.gap{padding-right:9px}.gap{width:2.6rem}summary{padding:12px 12px}.scroll{padding:0 12px 12px}tbody th{min-width:8rem}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.overview tr{display:block;border-top:1px solid var(--line);padding:7px 0}.overview tr>*{display:block;border:0;padding:1px 0;text-align:left!important}.overview td.number::after{content:" files";color:var(--muted)}}
@media print{:root{color-scheme:light}html{background:#fff;font-size:11px}body{padding:0;max-width:none}.script,.filters,footer,.hint{display:none!important}.card{break-inside:auto;border-radius:0;border-width:1px 0 0;margin:0}.columns,.columns:has(.preview){display:block;padding:0 0 10px}summary{padding:8px 0}summary::before{display:none}.scroll,.source{max-height:none;overflow:visible}.source{border-radius:0}.findings li,.line,tr{break-inside:avoid}.preview{position:static;break-inside:avoid;margin-top:10px;width:674px;zoom:.72}.stage{overflow:visible}iframe{height:900px}.preview:not(:has(iframe)){display:none}.number,.chip,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}.finding{padding:5px 8px}}
`;
