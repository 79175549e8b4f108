/** The words of the brain bank. */
import type { WorldWords } from '../world.ts';
import type { BrainAct, BrainControl, BrainReading, BrainSentence } from './model.ts';

export type BrainMark = 'seen' | 'medium';

export const brainWords: WorldWords<BrainControl, BrainAct, BrainSentence, BrainReading, BrainMark> = {
  title: { 'zh-Hans': '脑库', en: 'Brain Bank' },
  invitation: {
    'zh-Hans': '把一个大脑看得细一点、再细一点，看要存下多少东西。',
    en: 'Look at a brain finer and finer, and see how much there is to keep.',
  },
  controls: {
    grid: { 'zh-Hans': '每一格的边长', en: 'Edge of each grid cell' },
    bytes: { 'zh-Hans': '每格记几个字节', en: 'Bytes for each cell' },
  },
  acts: {
    disk: { 'zh-Hans': '存进硬盘', en: 'Keep on disks' },
    tape: { 'zh-Hans': '存进磁带', en: 'Keep on tape' },
    dna: { 'zh-Hans': '写进DNA', en: 'Write into DNA' },
  },
  sentences: {
    folds: {
      'zh-Hans': '沟和回都清楚，数据一部手机就放得下。医院里的磁共振，一格大约一毫米；神经元还看不见。',
      en: 'Every fold is clear, in less data than a phone holds. Hospital MRI sees about a millimetre; no neurons yet.',
    },
    layers: {
      'zh-Hans': '皮层一层一层分得开了。2013年的BigBrain，就是把一个大脑切成7400多片，扫描出来的。',
      en: 'The layers of the cortex can be told apart. BigBrain (2013) is a brain cut into more than 7,400 slices, and scanned.',
    },
    cells: {
      'zh-Hans': '神经元一个个看得见了，大约有860亿个。可谁连着谁，还看不清。',
      en: 'Now single neurons can be seen, about 86 billion of them. Which is joined to which is still a blur.',
    },
    branches: {
      'zh-Hans': '细细的分支也看得见了，粗的可以跟着走。要认出突触，还得再细。',
      en: 'Thin branches appear, and the thicker ones can be followed. To recognise synapses, go finer still.',
    },
    synapses: {
      'zh-Hans': '突触看清了。这么细，人们只看完过一立方毫米人脑，叫H01；整个大脑是它的130万倍。',
      en: 'Synapses are clear. So finely people have seen one cubic millimetre, called H01; a whole brain is 1.3 million times that.',
    },
    written: {
      'zh-Hans': '写进DNA，一辆小货车就拉得走。难在写：现在要写这么多，又慢又贵。',
      en: 'In DNA, a van could carry it all. The trouble is writing it: so much would be slow and very costly today.',
    },
    mind: {
      'zh-Hans': '就算每一格都记全了，存下的也只是一幅图。图会不会思想，没有人知道。',
      en: 'Even with everything in every cell, what is kept is a picture. Whether a picture can think, nobody knows.',
    },
  },
  readings: {
    data: { 'zh-Hans': '要存的数据', en: 'Data to keep' },
    disks: { 'zh-Hans': '硬盘排成一排', en: 'Disks in a row' },
    tapes: { 'zh-Hans': '磁带排成一排', en: 'Tapes in a row' },
    dna: { 'zh-Hans': '要用的DNA', en: 'DNA needed' },
    hours: { 'zh-Hans': '照H01的速度，要看', en: 'At H01’s pace, it takes' },
    years: { 'zh-Hans': '照H01的速度，要看几年', en: 'Years, at H01’s pace' },
  },
  sources: {
    data: { 'zh-Hans': '脑体积1.3升÷每格体积', en: '1.3 litres of brain ÷ one cell' },
    disks: { 'zh-Hans': '每块30 TB，厚26.1 mm', en: '30 TB each, 26.1 mm thick' },
    tapes: { 'zh-Hans': 'LTO-9，每盒18 TB', en: 'LTO-9, 18 TB each' },
    dna: { 'zh-Hans': '每克215 PB，2017年实验', en: '215 PB in a gram, shown in 2017' },
    hours: { 'zh-Hans': 'H01电镜：1 mm³约300天', en: '1 mm³ in some 300 days' },
    years: { 'zh-Hans': 'H01电镜：1 mm³约300天', en: '1 mm³ in some 300 days' },
  },
  marks: {
    seen: { 'zh-Hans': '放大看', en: 'Magnified' },
    medium: { 'zh-Hans': '存在这里', en: 'Kept here' },
  },
  picture: {
    'zh-Hans':
      '一个光点组成的大脑，格子分得越细，光点越小越密。旁边的圆镜里是放大后的样子：先是沟回，再是神经元、分支和突触。下面可以选硬盘、磁带或DNA，选中的一排向黑暗里伸出去，数据越多，伸得越远。',
    en: 'A brain of lights: the finer the grid, the smaller and denser they are. A round glass beside it shows what is seen magnified: folds first, then neurons, branches, synapses. Below are disks, tapes and DNA; a row of the chosen one reaches into the dark, farther the more data there is.',
  },
};
