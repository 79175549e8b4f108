/** 命令行的帮助，中文。 */
import type { HelpTexts } from '../command.ts';

const SIGNING = `  --keys 文件夹          私钥文件夹，也可写在环境变量 TIANFU_KEYS 里
  --passphrase-file 文件 口令写在这个文件的第一行；或用环境变量 TIANFU_PASSPHRASE；都没有就在终端里询问
  --endpoint 网址        不是亚马逊的对象存储时，写它的地址；密钥取自 AWS_ACCESS_KEY_ID 等环境变量
  --region 区域          对象存储的区域`;

export const helpZh: HelpTexts = {
  all: `天府展台 · 内容包

  npx tianfu-packs 命令 …        或  npm run packs -- 命令 …

  init     建一个仓库和它的私钥（只做一次）
  museum   给仓库加一座馆
  check    检查一个内容文件夹，说明哪里要改
  build    把内容文件夹做成未签名的内容包，只供查看
  publish  检查、签名并发布到仓库，展台下次查询时就会换上
  channel  决定一组展台显示哪些内容包的哪个版本，从何时到何时
  export   把仓库复制到优盘，给没有网络的展台
  verify   逐个文件核对仓库、优盘或展台存储
  diff     比较两处：新增几个，替换几个，要传多少
  status   仓库的版本、签名还有几天、有哪些内容包和频道
  refresh  给签名续期
  rotate   更换一把私钥

  某个命令的说明：npx tianfu-packs 命令 --help`,
  common: `每个命令都可以加：
  --language zh|en       用中文或英文（默认按系统语言）
  --json                 结果给程序看，一个 JSON
  --help                 看说明
退出码：0 完成，1 发现问题，2 命令写错或被拒绝。`,
  init: `建一个仓库，同时生成私钥：

  tianfu-packs init 仓库 --keys 文件夹 --name-zh 名称 --name-en 名称 --museum 代号:中文名:英文名

仓库是文件夹，或 s3://存储桶/文件夹。私钥用口令加密，放在 --keys 里，绝不会进仓库。
请把私钥文件夹和口令分开备份：两样都丢了，展台就再也收不到这个仓库的更新。

  --museum 代号:中文:英文 一座馆；可以写多次
  --root-keys 3          根私钥的把数
  --root-threshold 2     其中几把签名才有效
  --sample               只是样例：信任它的展台会在工作人员面板上给出警告
${SIGNING}`,
  museum: `给仓库加一座馆，它的内容包由它自己签名：

  tianfu-packs museum 仓库 代号:中文名:英文名 --keys 文件夹

新馆有自己的私钥。信任这个仓库的展台会自己跟上，不必去现场。
${SIGNING}`,
  check: `检查一个内容文件夹：两种语言是否齐全、每个字能否显示、图片和视频展台能否播放、链接是否有效……

  tianfu-packs check 内容文件夹

有错误时退出码为 1；只有提醒时为 0。`,
  build: `把内容文件夹做成未签名的内容包，只供查看；展台要用的请 publish：

  tianfu-packs build 内容文件夹 --to 文件夹`,
  publish: `先检查，再签名，再发布：

  tianfu-packs publish 内容文件夹 --to 仓库 --keys 文件夹

仓库是文件夹，或 s3://存储桶/文件夹。先写内容、最后写时间戳，展台任何时候读到的都是完整的仓库。
pack.json 里的版本号必须是新的。只传仓库里还没有的文件。

  --channel 名称         显示在哪个频道（默认 main）
  --from 时间            从何时起显示，例如 2026-10-01 或 "2026-10-01 09:00"；不写就是马上
  --until 时间           到何时为止
  --no-channel           只发布，暂不显示
  --resend               仓库里已有的文件也重传（verify 说有坏文件时用）
${SIGNING}`,
  channel: `看一个频道，或者改它显示什么：

  tianfu-packs channel 仓库 频道 [--show 馆/包@版本 …] [--hide 馆/包 …]

不带 --show、--hide 就只是查看。要退回旧版本：--show 馆/包@旧版本。

  --show 馆/包@版本      显示这个版本；可以写多次
  --hide 馆/包           不再显示；可以写多次
  --from、--until 时间   对本次所有 --show 有效
  --title-zh、--title-en 频道的名称
${SIGNING}`,
  export: `把仓库复制到优盘，给没有网络的展台：

  tianfu-packs export 仓库 --to 优盘

写到优盘的 tianfu/ 文件夹里；先看空间够不够，写完再逐个核对；优盘上别的文件一概不动。
展台工作人员把优盘插上，在工作人员面板里导入。仓库可以是文件夹、网址或 s3://…。

  --pack 馆/包[@版本]    只要这些；可以写多次。不写就是各频道要显示的全部
  --endpoint、--region   同 publish`,
  verify: `逐个文件核对，说明每个坏文件坏在哪里：

  tianfu-packs verify 仓库|优盘|展台存储

  --root 文件            只相信这个 root.json（展台上的那一份），不相信仓库自己带的
  --endpoint、--region   同 publish`,
  diff: `从 A 换成 B 会怎样：

  tianfu-packs diff A B

A、B 可以是仓库、优盘、展台存储、网址、s3://…，也可以是还没发布的内容文件夹。
文件夹之外默认比较每个内容包的最新版本。

  --channel 名称         改为比较这个频道此刻显示的版本
  --endpoint、--region   同 publish`,
  status: `仓库的版本、每种签名还剩几天、有哪些内容包和频道；30 天内到期的会提醒：

  tianfu-packs status 仓库

  --keys 文件夹          同时说明这里有哪些私钥（不用口令）
  --endpoint、--region   同 publish`,
  refresh: `给时间戳续期，内容不变。时间戳最短命，请定期运行：

  tianfu-packs refresh 仓库 --keys 文件夹

  --all                  所有签名都续期（status 提醒别的签名快到期时用）
${SIGNING}`,
  rotate: `更换一把私钥，例如同事离职或口令泄露时：

  tianfu-packs rotate 仓库 角色 --keys 文件夹

角色是 root、targets、snapshot、timestamp 或馆的代号。展台会自己跟上，不必去现场。
${SIGNING}`,
};
