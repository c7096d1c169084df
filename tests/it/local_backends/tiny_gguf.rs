//! A language model in the file format of llama.cpp that says one word.
//!
//! Nothing is trained. Every token has a dimension of its own, the one layer passes everything on, and the output knows
//! for each token which one likes to follow: after a quotation mark comes м, then и, then р, then a quotation mark.
//! Where a grammar forbids that, the signs of JSON come before blanks. So whoever asks for JSON gets it with «мир» in
//! it, and whoever asks for nothing gets «мир» without an end.

/// Tokens: nothing known, beginning, end; 256 bytes; and some pieces.
const END: usize = 2;
const PIECES: [&str; 4] = ["м", "и", "р", "\u{2581}"];
const FIRST_OF_PIECES: usize = 3 + 256;
const TOKENS: usize = FIRST_OF_PIECES + PIECES.len();

/// Dimensions, of which there are at least as many as tokens.
const WIDTH: usize = 288;
const HEADS: usize = 9;
const HIDDEN: usize = 32;

/// How many tokens it reads at most.
pub(crate) const WINDOW: u32 = 2048;

/// The file.
pub(crate) fn build() -> Vec<u8> {
    let settings = settings();
    let tensors = tensors();
    let mut file = Vec::from(b"GGUF");
    file.extend(3_u32.to_le_bytes());
    file.extend((tensors.len() as u64).to_le_bytes());
    file.extend((settings.len() as u64).to_le_bytes());
    for (name, value) in settings {
        text(&mut file, name);
        file.extend(value);
    }
    let mut offset = 0;
    for (name, shape, numbers) in &tensors {
        text(&mut file, name);
        file.extend((shape.len() as u32).to_le_bytes());
        shape.iter().for_each(|length| file.extend((*length as u64).to_le_bytes()));
        // Plain numbers of 32 bits.
        file.extend(0_u32.to_le_bytes());
        file.extend((offset as u64).to_le_bytes());
        offset += (numbers.len() * 4).next_multiple_of(ALIGNED);
    }
    for (_, _, numbers) in tensors {
        file.resize(file.len().next_multiple_of(ALIGNED), 0);
        numbers.iter().for_each(|number: &f32| file.extend(number.to_le_bytes()));
    }
    file
}

const ALIGNED: usize = 32;

fn text(file: &mut Vec<u8>, text: &str) {
    file.extend((text.len() as u64).to_le_bytes());
    file.extend(text.bytes());
}

/// The kinds of values in a file.
const U32: u32 = 4;
const I32: u32 = 5;
const F32: u32 = 6;
const BOOL: u32 = 7;
const TEXT: u32 = 8;
const LIST: u32 = 9;

fn settings() -> Vec<(&'static str, Vec<u8>)> {
    let value = |kind: u32, bytes: &[u8]| [&kind.to_le_bytes(), bytes].concat();
    let number = |number: usize| value(U32, &(number as u32).to_le_bytes());
    let words = |words: &str| {
        let mut bytes = TEXT.to_le_bytes().to_vec();
        text(&mut bytes, words);
        bytes
    };
    let list = |kind: u32, items: Vec<u8>| {
        let head = [LIST.to_le_bytes(), kind.to_le_bytes()].concat();
        [head, (TOKENS as u64).to_le_bytes().to_vec(), items].concat()
    };
    let mut tokens = Vec::new();
    ["<unk>", "<s>", "</s>"].iter().for_each(|token| text(&mut tokens, token));
    (0..=255).for_each(|byte| text(&mut tokens, &format!("<0x{byte:02X}>")));
    PIECES.iter().for_each(|piece| text(&mut tokens, piece));
    // Unknown, of control, a byte, ordinary: as SentencePiece numbers them.
    let kinds = [vec![2, 3, 3], vec![6; 256], vec![1_i32; PIECES.len()]].concat();
    let template =
        "{% for m in messages %}[{{ m['role'] }}] {{ m['content'] }}\n{% endfor %}[assistant] ";
    vec![
        ("general.architecture", words("llama")),
        ("general.name", words("tiny")),
        ("llama.context_length", number(WINDOW as usize)),
        ("llama.embedding_length", number(WIDTH)),
        ("llama.block_count", number(1)),
        ("llama.feed_forward_length", number(HIDDEN)),
        ("llama.attention.head_count", number(HEADS)),
        ("llama.attention.head_count_kv", number(HEADS)),
        ("llama.rope.dimension_count", number(WIDTH / HEADS)),
        ("llama.attention.layer_norm_rms_epsilon", value(F32, &1e-5_f32.to_le_bytes())),
        ("llama.vocab_size", number(TOKENS)),
        ("general.file_type", number(0)),
        ("tokenizer.ggml.model", words("llama")),
        ("tokenizer.ggml.tokens", list(TEXT, tokens)),
        ("tokenizer.ggml.scores", list(F32, vec![0; TOKENS * 4])),
        (
            "tokenizer.ggml.token_type",
            list(I32, kinds.iter().flat_map(|k| k.to_le_bytes()).collect()),
        ),
        ("tokenizer.ggml.bos_token_id", number(1)),
        ("tokenizer.ggml.eos_token_id", number(END)),
        ("tokenizer.ggml.unknown_token_id", number(0)),
        ("tokenizer.ggml.add_bos_token", value(BOOL, &[1])),
        ("tokenizer.chat_template", words(template)),
    ]
}

/// Names, shapes (the length of a row first) and numbers.
type Tensor = (&'static str, Vec<usize>, Vec<f32>);

fn tensors() -> Vec<Tensor> {
    let ones = |name| (name, vec![WIDTH], vec![1.0; WIDTH]);
    let nothing = |name, row: usize, rows: usize| (name, vec![row, rows], vec![0.0; row * rows]);
    let mut itself = vec![0.0; TOKENS * WIDTH];
    (0..TOKENS).for_each(|token| itself[token * WIDTH + token] = 1.0);
    vec![
        ("token_embd.weight", vec![WIDTH, TOKENS], itself),
        ones("blk.0.attn_norm.weight"),
        ones("blk.0.ffn_norm.weight"),
        nothing("blk.0.attn_q.weight", WIDTH, WIDTH),
        nothing("blk.0.attn_k.weight", WIDTH, WIDTH),
        nothing("blk.0.attn_v.weight", WIDTH, WIDTH),
        nothing("blk.0.attn_output.weight", WIDTH, WIDTH),
        nothing("blk.0.ffn_gate.weight", WIDTH, HIDDEN),
        nothing("blk.0.ffn_up.weight", WIDTH, HIDDEN),
        nothing("blk.0.ffn_down.weight", HIDDEN, WIDTH),
        ones("output_norm.weight"),
        ("output.weight", vec![WIDTH, TOKENS], followers()),
    ]
}

/// How much each token likes to follow each.
fn followers() -> Vec<f32> {
    let byte = |byte: u8| 3 + usize::from(byte);
    let [m, i, r] = [0, 1, 2].map(|piece| FIRST_OF_PIECES + piece);
    let mut likes = vec![0.0; TOKENS * WIDTH];
    let mut like = |next: usize, after: usize, much: f32| likes[next * WIDTH + after] = much;
    for after in 0..TOKENS {
        like(byte(b'"'), after, 0.5);
        b",:{}[]1".iter().for_each(|sign| like(byte(*sign), after, 0.4));
        like(END, after, 0.3);
    }
    for (next, after) in [(m, byte(b'"')), (i, m), (r, i), (byte(b'"'), r)] {
        like(next, after, 1.0);
    }
    likes
}
