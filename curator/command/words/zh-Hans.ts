/** 命令行的话，中文。 */
export const zhHans = {
  'ask.passphrase': '私钥口令：',
  'ask.fresh': '给私钥设一个口令（至少 8 个字符）：',
  'ask.again': '再输入一次：',

  'doing.check': '检查',
  'doing.read': '读取',
  'doing.write': '写入',
  'doing.send': '传送',
  'doing.copy': '复制',
  'doing.verify': '核对',

  'problem.line': '出错 [{{code}}] {{message}}',
  'problem.unknown': '程序出错，请把这一行转给技术人员（加上 --json 有更多细节）：{{message}}',

  'init.done':
    '仓库已建好：{{place}}\n私钥在：{{keys}}（根私钥 {{count}} 把，{{threshold}} 把签名有效）\n请把私钥文件夹和口令分开备份。两样都丢了，展台就再也收不到这个仓库的更新。\n展台需要的根证书：metadata/1.root.json\nsha256 {{sha256}}',
  'build.done': '{{pack}} 已写到 {{to}}：{{count}} 个文件，{{bytes}}。没有签名，只供查看。',

  'publish.refused': '有错误，没有发布。改好后再运行一次。',
  'publish.done': '{{pack}} 已发布到 {{to}}：新传 {{count}} 个文件，{{bytes}}；{{kept}} 个文件仓库里已有。',
  'publish.channel': '显示在频道 {{channel}}，展台下次查询时换上。',
  'publish.unseen': '还没有任何频道显示它；要显示请用 channel --show。',

  'channel.is': '频道 {{name}}（{{title}}）',
  'channel.changed': '频道 {{name}}（{{title}}）已改为：',
  'channel.empty': '  什么也不显示。',
  'channel.from': '从 {{moment}} 起',
  'channel.until': '到 {{moment}} 止',
  'channel.now': '← 此刻显示',

  'export.done': '{{packs}} 已写到 {{to}}：新写 {{count}} 个文件，{{bytes}}；{{kept}} 个文件优盘上已有。',
  'export.good': '逐个核对过，全部正确。请安全弹出优盘再拔。',
  'export.bad': '优盘上有文件不对，请不要使用。换一个优盘再试。',

  'verify.good': '{{place}}：{{files}} 个文件，{{bytes}}，全部正确。完整的内容包：{{packs}}',
  'verify.bad': '{{place}}：发现 {{count}} 处不对。完整的内容包：{{packs}}',

  'diff.added': '新增 {{count}}',
  'diff.replaced': '替换 {{count}}',
  'diff.removed': '去掉 {{count}}',
  'diff.sum': '{{counts}}，共 {{bytes}}',
  'diff.same': '没有不同。',
  'diff.more': '……还有 {{count}} 个文件',

  'status.name': '{{name}}  {{id}}',
  'status.sample': '！这是样例，私钥人人可得；信任它的展台会给出警告。',
  'status.role': '  {{role}}  第 {{version}} 版  还有 {{days}} 天（到 {{day}}）',
  'status.soon': '！ {{role}}  第 {{version}} 版  只剩 {{days}} 天（到 {{day}}），请用 refresh 续期',
  'status.over': '✗ {{role}}  第 {{version}} 版  {{day}} 已过期，展台不再接受更新，请用 refresh --all 续期',
  'status.keys': '私钥：这里有 {{here}}/{{count}} 把，需要 {{threshold}} 把',
  'status.packs': '内容包 {{count}} 个：{{list}}',
  'status.channels': '频道 {{count}} 个：{{list}}',

  'refresh.done': '{{place}} 已续期：',
  'museum.done': '{{place}} 里加了 {{museum}} 馆，它的私钥放在 {{keys}}。请重新备份；展台会自己跟上。',
  'rotate.done': '{{place}} 的 {{role}} 换了一把新私钥，放在 {{keys}}。请重新备份；展台会自己跟上。',
} as const;
