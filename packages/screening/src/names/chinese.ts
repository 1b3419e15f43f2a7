/**
 * Traditional characters of chemistry and trade, each followed by the simplified one that names are kept in. Characters that are
 * written alike need no row.
 */
const TRADITIONAL =
  '與与亞亚偽伪體体蘭兰劑剂單单壓压發发疊叠嚀咛噴喷嗎吗壞坏奧奥寧宁對对爾尔嶺岭巰巯異异張张惡恶撲扑敵敌斂敛無无雜杂來来楊杨檸柠樹树欖榄' +
  '畢毕氣气氫氢氬氩瀝沥潤润塗涂澱淀濃浓溫温滅灭煙烟菸烟燒烧熱热環环瓊琼電电礬矾礦矿碸砜鹼碱硷碱礆碱離离稱称篩筛紅红纖纤純纯納纳紙纸' +
  '絡络維维縮缩羅罗羥羟聯联膽胆膠胶腦脑芐苄蘇苏蘋苹藥药萊莱螢萤熒荧蟲虫蟻蚁蠟蜡蜡蜡諾诺穀谷敗败賴赖過过連连鄰邻醯酰醬酱裡里裏里' +
  '鈣钙鈦钛鈉钠鋇钡鋼钢鎢钨鉀钾鐵铁鉛铅銅铜鋁铝鉻铬銨铵銀银鋰锂鋅锌銻锑鍺锗錫锡錠锭錳锰鍶锶鎂镁鎳镍鏹镪間间險险順顺頻频風风餾馏馬马' +
  '麥麦黃黄龍龙鹵卤氰氰烴烃燐磷矽硅醣糖鹽盐葉叶絲丝嚴严兩两豐丰為为爲为雲云倉仓會会倫伦儲储獸兽農农淨净減减製制劇剧動动醫医盧卢廠厂' +
  '參参雙双臺台噸吨國国場场殼壳處处備备復复複复頭头妝妆薑姜實实寶宝導导層层帶带庫库廢废慶庆開开彈弹強强態态總总護护揮挥極极潔洁爐炉' +
  '點点煉炼狀状豬猪瑪玛貯贮達达運运還还適适長长陽阳陰阴霧雾顏颜類类質质綠绿綸纶藍蓝變变產产優优漿浆節节機机軟软輕轻鏈链滌涤靈灵' +
  '釔钇釕钌釷钍釩钒鈀钯鈷钴鈾铀鉑铂鈰铈鉈铊鉍铋鈮铌鈹铍銠铑銦铟銫铯銥铱銣铷鋯锆鋨锇鎘镉鎵镓鑭镧鉬钼鈧钪鉭钽錸铼鉿铪鋱铽鈽钚釹钕釤钐' +
  '鐠镨鑥镥銪铕釓钆鏑镝鈥钬鉺铒銩铥鐿镱鎦镥蘿萝蔔卜薊蓟蘆芦薈荟蕎荞鏽锈錨锚鐳镭氳氲甙苷廣广東东華华莖茎蔥葱貝贝魚鱼鹿鹿齡龄' +
  '樣样標标準准級级業业飼饲藝艺屬属塊块結结組组鏡镜隱隐鋪铺'

const FIRST = 0x4e00
const simplified = new Uint16Array(0x5200)
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
  simplified[TRADITIONAL.charCodeAt(at) - FIRST] = TRADITIONAL.charCodeAt(at + 1)
}

/** An ideograph as mainland China writes it. */
export function simplify(unit: number): number {
  return simplified[unit - FIRST] || unit
}
