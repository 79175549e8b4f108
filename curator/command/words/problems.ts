/** What each code means to a curator, in Chinese; the English message follows it with the names and numbers. */
import type { ErrorCode } from '#core/errors.ts';

const TABLE: Partial<Record<ErrorCode, string>> = {
  'flags-invalid': '命令写得不对',
  'source-unreadable': '内容文件夹里有读不了或不能用的文件，什么也没有写出',
  'pack-version-exists': '这个版本号已经发布过，请在 pack.json 里换一个新版本号',
  'pack-version-unknown': '仓库里没有这个内容包或这个版本',
  'repository-exists': '这里已经有一个仓库，没有再建',
  'repository-unknown': '这里没有仓库',
  'repository-moved': '另一位同事正好同时发布了，请再试一次',
  'key-missing': '找不到需要的私钥，没有签名',
  'key-passphrase-wrong': '口令不对，没有签名',
  'key-folder-unsafe': '私钥文件夹与仓库不能互相包含，否则复制仓库会把私钥带走',
  'channel-invalid': '频道文件不对，没有改动',
  'disk-full': '空间不够',
  'tree-unreachable': '连不上，或者优盘已被拔出',
  'tree-stalled': '对方太久没有回应',
  'tree-answer-wrong': '对方的回答不对',
  'tree-file-missing': '少了一个文件',
  'tree-file-unsafe': '有一个文件是链接或特殊文件，不能用',
  'tree-file-too-large': '有一个文件大得不正常，没有读取',
  'tree-unwritable': '写不进去，请检查权限',
  'trust-root-invalid': '根证书（root）不对',
  'trust-signatures-too-few': '签名数量不够',
  'trust-metadata-invalid': '签名文件不对或已损坏',
  'trust-metadata-too-large': '签名文件大得不正常',
  'trust-expired': '签名已过期，请用 refresh 续期',
  'trust-rolled-back': '这是旧的仓库，比已经见过的还旧',
  'trust-mixed': '仓库里新旧文件混在一起',
  'manifest-invalid': '内容包清单不对或已损坏',
  'manifest-too-large': '内容包清单太大',
  'manifest-path-unsafe': '内容包清单里有不允许的路径',
  'blob-wrong': '有文件与签名不符',
};

export const problems: ReadonlyMap<string, string> = new Map(Object.entries(TABLE));
