//! A server that takes one request and then behaves badly.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::{Duration, sleep};

/// What it does after the request has come.
#[derive(Clone, Copy, Debug)]
pub(super) enum Manner {
    /// Promises a thousand bytes, sends some, and closes.
    CutOff,
    /// Closes without a word.
    HangUp,
    /// Sends a byte now and then, for ever.
    Drip,
    /// Says nothing.
    Silence,
    /// Says this, which is not always what a server of `wiremock` would: that one shows its clock.
    Says(&'static str),
}

pub(super) struct Wire {
    pub(super) url: String,
    /// Comes when the request has come.
    pub(super) asked: oneshot::Receiver<()>,
    /// Comes when the client has closed the connection.
    pub(super) left: oneshot::Receiver<()>,
}

impl Wire {
    pub(super) async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (tell_asked, asked) = oneshot::channel();
        let (tell_left, left) = oneshot::channel();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = [0; 65_536];
            let read = stream.read(&mut buffer).await.unwrap();
            if read == 0 {
                return;
            }
            tell_asked.send(()).ok();
            behave(&mut stream, manner).await;
            while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
            tell_left.send(()).ok();
        });
        Self { url, asked, left }
    }
}

async fn behave(stream: &mut TcpStream, manner: Manner) {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n";
    match manner {
        Manner::Silence => {}
        Manner::Says(answer) => stream.write_all(answer.as_bytes()).await.unwrap(),
        Manner::HangUp => stream.shutdown().await.unwrap(),
        Manner::CutOff => {
            stream.write_all(head).await.unwrap();
            stream.write_all(b"{\"translations\":[").await.unwrap();
            stream.shutdown().await.unwrap();
        }
        Manner::Drip => {
            stream.write_all(head).await.unwrap();
            while stream.write_all(b" ").await.is_ok() {
                sleep(Duration::from_millis(10)).await;
            }
        }
    }
}
